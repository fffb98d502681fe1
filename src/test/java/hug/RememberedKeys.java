package hug;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;

/**
 * The keys that Java derives from passphrases, which tests derive once only. Each takes a second
 * with the fast compiler, and what is encrypted is mostly opened again in the same test.
 */
public final class RememberedKeys extends Provider {
  private static final long serialVersionUID = 1;
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

  private RememberedKeys() {
    super("RememberedKeys", "1", "keys that tests have derived before");
    put("SecretKeyFactory." + ALGORITHM, Factory.class.getName());
  }

  /** Makes all keys be remembered from now on. */
  public static void use() {
    Security.insertProviderAt(new RememberedKeys(), 1);
  }

  /** Derives keys that are not known yet as Java does. */
  public static final class Factory extends SecretKeyFactorySpi {
    private static final Map<String, SecretKey> KNOWN = new ConcurrentHashMap<>();

    @Override
    protected SecretKey engineGenerateSecret(KeySpec keySpec) throws InvalidKeySpecException {
      var spec = (PBEKeySpec) keySpec;
      var salt = HexFormat.of().formatHex(spec.getSalt());
      var passphrase = new String(spec.getPassword());
      var name = spec.getKeyLength() + " " + spec.getIterationCount() + " " + salt + passphrase;
      var known = KNOWN.get(name);
      if (known == null) {
        known = derived(spec);
        KNOWN.put(name, known);
      }
      return known;
    }

    private static SecretKey derived(PBEKeySpec spec) throws InvalidKeySpecException {
      try {
        return SecretKeyFactory.getInstance(ALGORITHM, "SunJCE").generateSecret(spec);
      } catch (InvalidKeySpecException e) {
        throw e;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected KeySpec engineGetKeySpec(SecretKey key, Class<?> spec) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
      throw new InvalidKeyException();
    }
  }
}
