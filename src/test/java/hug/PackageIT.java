package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The packages that {@code -Pdist} makes, as a distributor builds, checks and installs them. */
final class PackageIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;
  private Shell shell;
  private Map<String, String> environment;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    environment = new HashMap<>(System.getenv());
    // It is the JDK of the tests, not the one that Maven was started with.
    environment.remove("JAVA_HOME");
  }

  @Test
  void lintian_finds_nothing_without_a_reason() throws Exception {
    Needed.tools("lintian");

    assertEquals("", run("lintian --info --display-info --pedantic --allow-root @DEB@"));
  }

  @Test
  void the_bill_of_materials_names_all_that_ships() throws Exception {
    var expected = new HashMap<String, String>();
    for (var library : Shipped.libraries()) {
      expected.put(library.name(), library.version());
    }
    expected.put("openjdk", System.getProperty("java.runtime.version"));
    expected.put("sqlite", expected.get("sqlite-jdbc").replaceFirst("\\.\\d+$", ""));
    // These are inside the driver of PostgreSQL.
    for (var part : run("ls -d IMAGE/legal/postgresql/licenses/*/*").strip().split("\n")) {
      var name = part.substring(part.lastIndexOf('/') + 1);
      int end = name.lastIndexOf('-');
      expected.put(name.substring(0, end), name.substring(end + 1));
    }
    run("dpkg-deb -x @DEB@ deb");

    assertEquals(expected, components(folder.resolve("deb/usr/share/doc/hug/hug.cdx.json")));
  }

  @Test
  void a_second_build_elsewhere_differs_only_in_the_caches() throws Exception {
    Needed.tools("bash", "dpkg-shlibdeps");
    var again = Files.createDirectories(folder.resolve("noch mal, übersetzt"));
    run(
        "tar -C 'PROJECT' --exclude=./target --exclude=./.git -cf - . | tar -C '"
            + again
            + "' -xf -");
    run(
        "umask 077; export TZ=Asia/Kolkata LC_ALL=C.UTF-8; cd '"
            + again
            + "' && mvn -q -Dstyle.color=never -DskipTests package -Pdist || { cat target/cache.log; exit 1; }");

    assertEquals(
        "",
        run(
            """
            set -e -o pipefail
            contents() {
              dpkg-deb --fsys-tarfile "$1"/target/hug_*.deb | tar -tvf - | grep -v '\\.aot$'
              dpkg-deb -I "$1"/target/hug_*.deb control md5sums | grep -v '\\.aot$\\|^Installed-Size'
              tar -tvf "$1"/target/hug-*.tar.gz | grep -v '\\.aot$'
              mkdir "$2" "$2/deb" "$2/tar"
              dpkg-deb -x "$1"/target/hug_*.deb "$2/deb"
              tar -C "$2/tar" -xf "$1"/target/hug-*.tar.gz
            }
            diff <(contents 'PROJECT' one) <(contents 'AGAIN' two)
            diff -r -x '*.aot' one two
            [ "$(find one two -name '*.aot' -size +9M | wc -l)" = 8 ] || echo "a cache is missing"
            """
                .replace("AGAIN", again.toString())));
  }

  @Test
  void a_debian_without_java_installs_upgrades_and_purges_it() throws Exception {
    Needed.root("change its root directory");
    Needed.tools("mmdebstrap", "unshare");
    var root = folder.resolve("root");
    run("mmdebstrap --quiet --variant=minbase --include=man-db bookworm '" + root + "'");
    run("cp @DEB@ '" + root + "/hug.deb'");
    run("dpkg-deb -R @DEB@ old && touch old/usr/lib/hug/lib/old.jar old/usr/lib/hug/lib/hug.jar");
    run("sed -i 's/^Version: /&0~/' old/DEBIAN/control && dpkg-deb -b -Znone old root/old.deb");
    run("cp PROJECT/target/hug-*.tar.gz root/hug.tar.gz");
    try (var script = getClass().getResourceAsStream("minimal-debian.sh")) {
      Files.copy(script, root.resolve("try"));
    }

    try {
      assertEquals(
          "all is well\n",
          run("unshare -m sh -c 'mount -t proc proc root/proc && exec chroot root sh /try'"));
    } finally {
      run("rm -rf --one-file-system root");
    }
  }

  @Test
  void without_a_jdk_the_build_says_where_to_get_one() throws Exception {
    Needed.root("hide the JDK");
    Needed.tools("unshare");
    if (run("readlink -f \"$(command -v java)\"").startsWith(System.getProperty("java.home"))) {
      throw new TestAbortedException("Maven itself needs another Java");
    }
    var result =
        start(
            "unshare -m sh -c \"mount -t tmpfs none '"
                + System.getProperty("java.home")
                + "' && cd 'PROJECT' && mvn -q -o -Dstyle.color=never -Duser.home='$PWD'"
                + " -Dmaven.repo.local='$HOME/.m2/repository' -DskipTests package\"");

    assertEquals(1, result.exitCode(), result.out());
    assertTrue(
        result
            .out()
            .lines()
            .findFirst()
            .orElse("")
            .contains("hug needs JDK 25, and there is none here. Get one from https://"),
        result.out());
  }

  /** The names and versions in a bill of materials. */
  private static Map<String, String> components(Path bill) throws Exception {
    var components = new HashMap<String, String>();
    try (var json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(bill))) {
      var path = new ArrayList<String>();
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          path.add(json.currentName());
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          path.removeLast();
        } else if (token == JsonToken.VALUE_STRING
            && path.size() == 3
            && "components".equals(path.get(1))) {
          if (json.currentName().equals("name")) {
            components.put(json.getString(), "");
            path.set(2, json.getString());
          } else if (json.currentName().equals("version")) {
            components.put(path.get(2), json.getString());
          }
        }
      }
    }
    return components;
  }

  /** The output of a command that succeeds. */
  private String run(String line) throws Exception {
    var result = start(line);
    assertEquals(0, result.exitCode(), () -> line + "\n" + result.out() + result.err());
    return result.out() + result.err();
  }

  private Shell.Result start(String line) throws Exception {
    var command =
        line.replace("@DEB@", "'" + PROJECT + "'/target/hug_*.deb")
            .replace("PROJECT", PROJECT.toString())
            .replace("IMAGE", "'" + Shell.image() + "'");
    return shell.run(List.of("bash", "-c", command), environment, 9);
  }
}
