# Run in a minimal Debian with /old.deb, /hug.deb and /hug.tar.gz. Says so if all is well.
set -eu
export LC_ALL=C.UTF-8
cd /

wrong() {
  echo "$1"
  exit
}

files() {
  find / -xdev \( -path /proc -o -path /home -o -path '/var/lib/dpkg/*' -o -path '/var/cache/man/*' \
    -o -path '/var/log/*' -o -path '/*.deb' -o -path /hug.tar.gz -o -path '/etc/*-' \) -prune -o -print |
    sort
}

as_ana() {
  setpriv --reuid=ana --regid=ana --clear-groups env -i HOME=/home/ana PATH=/usr/bin:/bin "$@"
}

# Java refuses to start if it cannot use the cache.
uses_caches() {
  for cache in everyday other; do
    jars=$1/lib/hug.jar
    [ "$cache" = everyday ] || jars=$jars:$1/lib/postgresql.jar
    "$1/runtime/bin/java" -XX:AOTCache="$1/lib/$cache.aot" -XX:AOTMode=on -XX:TieredStopAtLevel=1 \
      -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -cp "$jars" hug.Main --version >/dev/null ||
      wrong "the cache $cache is not used"
  done
}

! command -v java >/dev/null || wrong "there is a Java"
useradd -m ana
files >/home/before

dpkg -i /old.deb >/dev/null
[ -e /usr/lib/hug/lib/old.jar ] || wrong "the old package is not the old one"
as_ana hug add Jim --phone 555-0101 2>/dev/null

dpkg -i /hug.deb >/dev/null
[ ! -e /usr/lib/hug/lib/old.jar ] || wrong "a file of the old package is left"
[ "$(as_ana hug list --fields name,phone --csv | tr -d '\r')" = 'name,phone
Jim,555-0101' ] || wrong "the clients are gone after the upgrade"
as_ana hug doctor | grep -q '^runtime  *usr/lib/hug/runtime$\|^runtime  */usr/lib/hug/runtime$' ||
  wrong "it does not run with its own Java"
as_ana hug --sample due -q | grep -q '^CLIENT' || wrong "hug due shows no list"
uses_caches /usr/lib/hug
for page in hug hug-due hug-login; do
  man "$page" | grep -q 'keep\|call\|clients' || wrong "there is no man page $page"
done
bash -c '. /usr/share/bash-completion/completions/hug && complete -p hug' >/dev/null ||
  wrong "there is no completion"

for file in zsh/vendor-completions/_hug fish/vendor_completions.d/hug.fish doc/hug/copyright; do
  [ -s "/usr/share/$file" ] || wrong "there is no $file"
done
changed=$(dpkg --verify hug)
[ -z "$changed" ] || wrong "not as installed: $changed"

dpkg --purge hug >/dev/null
files >/home/after
left=$(diff /home/before /home/after) || wrong "left after the purge: $left"
[ -s /home/ana/.local/share/hug/hug.db ] || wrong "the purge took the book"

# In a home folder whose own folders are private, and with a link among them.
mkdir -p /home/ana/.local/share /home/ana/.local/man
ln -s ../man /home/ana/.local/share/man
chmod 700 /home/ana/.local /home/ana/.local/share
chown -R ana:ana /home/ana
as_ana tar -C /home/ana/.local --strip-components=1 -xzf /hug.tar.gz
[ "$(stat -c %a /home/ana/.local/share)" = 700 ] || wrong "the archive opened a private folder"
[ -L /home/ana/.local/share/man ] && [ -e /home/ana/.local/man/man1/hug.1.gz ] ||
  wrong "the archive replaced a link"
as_ana /home/ana/.local/bin/hug list | grep -q Jim || wrong "the archive does not run"
uses_caches /home/ana/.local/lib/hug
echo "all is well"
