# What ./dev installs and from where: Debian packages, npm packages, the Dear ImGui source, the fonts. Sourced by ./dev.
# Each part first checks whether it is there (no network, a few milliseconds), and if not, says what it does.
# Knows nothing of what the parts are used for.

# One line per package: its Debian name, then a command or file that proves it is installed, from whatever source.
BUILD_PACKAGES="
  g++                 g++
  cmake               cmake
  ninja-build         ninja
  emscripten          /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake
  nlohmann-json3-dev  /usr/include/nlohmann/json.hpp
  doctest-dev         /usr/include/doctest/doctest.h
  libhyphen-dev       /usr/include/hyphen.h
  hyphen-nl           /usr/share/hyphen/hyph_nl_NL.dic
  librsvg2-bin        rsvg-convert
  nginx-light         nginx
  libnginx-mod-http-brotli-static  /usr/lib/nginx/modules/ngx_http_brotli_static_module.so
  woff2               woff2_decompress
  fonttools           pyftsubset
  dpkg-dev            dpkg-source
  ca-certificates     /etc/ssl/certs/ca-certificates.crt
  nodejs              node
  npm                 npm"
TOOL_PACKAGES=$(grep -E ' (g\+\+|cmake|ninja|dpkg-source|/usr/include/.*|/usr/share/hyphen/.*|/etc/ssl/.*)$' <<<"$BUILD_PACKAGES")
REVIEW_PACKAGES="
  graphviz            dot"
EDIT_PACKAGES=$(grep -Ev ' (emscripten|nginx.*|rsvg.*|/usr/share/emscripten/.*|/usr/lib/nginx/.*)$' <<<"$BUILD_PACKAGES")
IMPORT_PACKAGES="
  pandoc              pandoc
  nodejs              node
  npm                 npm"
PICTURE_PACKAGES="
  libvips-tools       vipsthumbnail"
FUZZ_PACKAGES="
  clang               clang++
  libclang-rt-dev     /usr/share/doc/libclang-rt-dev"
TEST_PACKAGES="$BUILD_PACKAGES $REVIEW_PACKAGES $IMPORT_PACKAGES $PICTURE_PACKAGES $FUZZ_PACKAGES
  hyphen-de           /usr/share/hyphen/hyph_de_DE.dic
  hyphen-en-gb        /usr/share/hyphen/hyph_en_GB.dic
  ccache              ccache
  clang-format        clang-format
  clang-tidy          clang-tidy
  shellcheck          shellcheck
  chromium            chromium
  firefox-esr         firefox-esr
  webkit2gtk-driver   WebKitWebDriver
  xvfb                xvfb-run
  x11-xserver-utils   xrdb
  xauth               xauth
  poppler-utils       pdftotext
  apache2-bin         apache2
  caddy               caddy
  php-cli             php
  orca                orca
  at-spi2-core        /usr/libexec/at-spi-bus-launcher
  dbus-daemon         dbus-daemon
  xdotool             xdotool"

COVERAGE_PACKAGES="
  gcovr               gcovr"

present() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# Runs a command as root; returns 127 when this user cannot become root.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else return 127
  fi
}

install_debian_packages() {  # TABLE
  local package probe missing=()
  while read -r package probe; do
    [ -z "$package" ] || present "$probe" || missing+=("$package")
  done <<<"$1"
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    die "this machine has no apt-get. Install the equivalents of these Debian packages, then run ./dev again:
  ${missing[*]}"
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "these Debian packages are missing, and installing them needs root or sudo. As root, run:
  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  fi
  say "installing Debian packages: ${missing[*]}"
  as_root apt-get update -q >&2 || say "apt-get update reported errors; continuing with the existing package lists"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 ||
    die "apt-get could not install: ${missing[*]}"
}

# Debian 12 has Node 18, too old for the linter and the browser drivers: then npm installs a newer one, for this folder only.
use_node() {
  local own=$ROOT/build/deps/node folder
  folder=$(compgen -G "$own/node_modules/node-linux-*/bin") || {
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' && return
    say "installing a newer Node.js into build/deps/node (this machine has $(node --version))"
    mkdir -p "$own"
    cp tools/node/package.json tools/node/package-lock.json "$own"
    npm ci --prefix "$own" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || die "npm could not install Node.js"
    folder=$(compgen -G "$own/node_modules/node-linux-*/bin") || die "npm has no Node.js for this architecture; install 20.19 or later"
  }
  export PATH="$folder:$PATH"
}

# The stamp is a copy of the lock file as of the last install.
install_npm_packages() {
  local stamp=node_modules/.leeswijzer-lock.json
  cmp -s package-lock.json "$stamp" && return
  say "installing npm packages into node_modules"
  npm ci --loglevel=error >&2 || die "npm ci failed"
  cp package-lock.json "$stamp"
}

# What ./dev bench compares with has a lock file of its own: nobody else needs these 290 MB.
install_bench_packages() {
  local from=tests/bench/peers home=build/bench
  cmp -s $from/package-lock.json $home/installed.json && return
  say "installing what is compared with into $home"
  mkdir -p $home
  cp $from/package.json $from/package-lock.json $home
  npm ci --prefix $home --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || die "npm could not install what is compared with"
  cp $from/package-lock.json $home/installed.json
}

# Debian 12's Dear ImGui is too old and has no sources, so apt fetches Debian 13's source package, and checks its signature,
# with a separate configuration: the machine's own is untouched. The mirror is the one that the machine already uses.
install_imgui() {
  local home=build/deps/imgui version='1.90.1+ds-1' work apt site options
  [ -e $home/imgui.h ] && return
  if ! command -v apt-get >/dev/null; then
    say "no apt-get here: CMake will fetch Dear ImGui 1.90.1 with git"
    return
  fi
  say "fetching the Dear ImGui source (Debian's source package, $version)"
  site=$(debian_mirror)
  if [ -z "$site" ]; then
    as_root apt-get update -q >&2 || true
    site=$(debian_mirror)
  fi
  [ -n "$site" ] || die "apt knows no Debian mirror here. Unpack the Dear ImGui 1.90.1 source into $ROOT/$home, then run ./dev again."
  work=$(mktemp -d build/deps/imgui.XXXXXX)
  apt=$ROOT/$work/apt
  mkdir -p "$apt"/etc/{apt.conf.d,preferences.d,sources.list.d} "$apt/state/lists/partial" "$apt/cache/archives/partial"
  printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s trixie main\n' "$site" >"$apt/etc/sources.list"
  options=(-q -o "Dir::State=$apt/state" -o "Dir::Etc=$apt/etc" -o "Dir::Cache=$apt/cache"
    -o Dir::State::status=/var/lib/dpkg/status -o APT::Sandbox::User=root)
  if ! { apt-get "${options[@]}" update && cd "$work" && apt-get "${options[@]}" source --only-source "imgui=$version"; } \
    >"$apt/log" 2>&1; then
    cat "$apt/log" >&2
    die "apt could not fetch the Dear ImGui source (its output is above)"
  fi
  cd "$ROOT" || return
  rm -rf $home
  mv "$work"/imgui-*/ $home
  rm -rf "$work"
}

debian_mirror() {
  # shellcheck disable=SC2016  # apt's placeholders, not the shell's
  apt-get indextargets --format '$(LABEL)|$(ORIGIN)|$(SITE)' 2>/dev/null | sed -n 's/^Debian|Debian|//p' | head -n 1
}

# The canvas and the page use the same bytes; the npm packages have the typefaces as woff2 only. Ligatures, other shapes of letters
# and the names of glyphs are left out: neither side uses them, and they are 1.3 kB of each file. So are signs that texts for
# patients hardly ever have (¤ ¦ ¬ ¶ ¼ þ): 1.6 kB of each; the browser shows them in a typeface of the device.
TYPEFACE_SIGNS="U+20-7E,U+A0-A3,U+A7,U+A9,U+AB,U+AD,U+AE,U+B0-B5,U+B7,U+B9,U+BB,U+BD,U+BF-CF,U+D1-DD,U+DF-EF,U+F1-FD,U+FF,U+131"
TYPEFACE_SIGNS+=",U+152,U+153,U+2009-2014,U+2018-201E,U+2020-2026,U+2030-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2215"
install_fonts() {
  local source regular bold
  while read -r source regular bold; do
    install_face "$source" "$regular" "$bold"
  done < <(node --input-type=module -e '
    import { TYPEFACES } from "./web/typefaces.js";
    for (const { source, files } of TYPEFACES) console.log(source, ...files);')
}

install_face() {  # SOURCE REGULAR BOLD
  local from="node_modules/@fontsource/$1/files/$1-latin" home=build/deps/fonts weight=400 name
  for name in "$2" "$3"; do
    if [ ! -s "$home/$name" ] || [ "$home/$name" -ot tools/install.sh ]; then
      say "unpacking the typeface: $name"
      mkdir -p $home
      cp "$from-$weight-normal.woff2" $home/new.woff2
      woff2_decompress $home/new.woff2 >/dev/null || die "woff2_decompress failed"
      pyftsubset $home/new.ttf --output-file=$home/small.ttf --unicodes="$TYPEFACE_SIGNS" --layout-features=kern \
        --drop-tables+=GSUB,STAT --name-IDs=0,1,2,6,13 --notdef-outline --no-prune-unicode-ranges || die "pyftsubset failed"
      mv $home/small.ttf "$home/$name"
      rm $home/new.woff2 $home/new.ttf
    fi
    weight=700
  done
}

# Where Debian has them. Without, words stay whole, and the check says so.
install_patterns() {  # CONTENT
  local language languages package
  mapfile -t languages < <(cat "$1/guide.json" "$1"/articles/*.json 2>/dev/null | grep -oE '"language": *"[a-z]{2,3}"' | cut -d'"' -f4 | sort -u)
  for language in "${languages[@]}"; do
    ! compgen -G "/usr/share/hyphen/hyph_${language}[._]*" >/dev/null || continue
    package=$(apt-cache pkgnames "hyphen-$language" 2>/dev/null | grep -m1 -xE "hyphen-$language(-gb|-pt)?") || continue
    (install_debian_packages "  $package  /usr/share/doc/$package") || true
  done
}

install_for_tool() {
  mkdir -p build/deps
  install_debian_packages "$TOOL_PACKAGES"
  install_imgui
}

install_for() {  # TABLE
  mkdir -p build/deps
  install_debian_packages "$1"
  use_node
  install_npm_packages
  install_imgui
  install_fonts
}
