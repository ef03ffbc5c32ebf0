# Functions that prepare a machine; sourced by the scripts beside it.
#
#   prepare run       what the kiosk needs: system packages, .venv, Python packages
#   prepare package   the same, and what builds the package
#   prepare test      the same, and what the checks, the tests and the endurance run need
#   prepare bench     the same, and the browser that the kiosk is compared with
#
# A stamp in .venv remembers a finished preparation, so that the next one is immediate and needs no network.
# Exit code 3: the machine could not be prepared; the lines above it say what to do.

# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv

# One line each: the file that a program loads, and the Debian package that brings it.
kiosk_libraries=$(grep '^lib' "$root/kiosk/install/packages.txt")
kiosk_fonts=$(grep ' fonts-' "$root/kiosk/install/packages.txt")
package_commands='
    dpkg-deb dpkg
    git git
    readelf binutils
'
test_commands='
    /usr/libexec/at-spi-bus-launcher at-spi2-core
    Xvfb xvfb
    Xwayland xwayland
    cage cage
    dbus-daemon dbus-daemon
    ffmpeg ffmpeg
    openbox openbox
    setpriv util-linux
    shellcheck shellcheck
    weston weston
    wmctrl wmctrl
    xdotool xdotool
    xrandr x11-xserver-utils
    xsetroot x11-xserver-utils
    xwininfo x11-utils
'
test_libraries='
    libzbar.so.0 libzbar0
'
bench_commands='
    chromium chromium
'

say() {
    printf '%s: %s\n' "${0##*/}" "$*"
}

give_up() {
    say "$@" >&2
    exit 3
}

prepare() {
    local stamp=$venv/ready-$1
    is_up_to_date "$stamp" && return
    exec 9<"$root"
    flock --nonblock 9 || {
        say "this copy is being prepared by another start: waiting for it"
        flock 9
    }
    is_up_to_date "$stamp" || {
        install_packages "$1"
        make_environment
        install_python_packages "$1"
        state | tee "$venv/ready-run" >"$stamp"
    }
    exec 9<&-
}

is_up_to_date() {
    [[ -f $1 && $(<"$1") == "$(state)" ]]
}

# What an earlier preparation was made for: it is out of date when any of this changed.
state() {
    place "$venv/bin/python"
    cat "$root"/{pyproject.toml,script/lib.sh,kiosk/install/packages.txt,requirements/{run,test}.txt} | sha256sum
}

place() {
    printf '%s\n' "$root"
    "$1" --version 2>/dev/null
}

# --- system packages

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$1" | sort -u)
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null ||
        give_up "this is neither Debian nor Ubuntu: install what these packages hold: ${missing[*]}"
    can_become_root ||
        give_up "an administrator has to run this line once, then start $0 again:
    apt-get update && apt-get install --yes --no-install-recommends ${missing[*]}"
    say "installing system packages: ${missing[*]}"
    apt_get update || say "the package lists could not be refreshed; going on with those that are here"
    apt_get install --yes --no-install-recommends "${missing[@]}" ||
        give_up "apt-get could not install the system packages; the lines above say why"
}

missing_packages() {
    local loadable file package libraries=$kiosk_libraries
    python3 -c 'import ensurepip, venv' 2>/dev/null || printf '%s\n' python3 python3-venv
    while read -r file package; do
        find_font "$file" || echo "$package"
    done <<<"$kiosk_fonts"
    loadable=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    [[ $1 == run || $1 == package ]] || libraries+=$'\n'$test_libraries
    while read -r file package; do
        [[ -z $file || $loadable == *[[:space:]]"$file "* ]] || echo "$package"
    done <<<"$libraries"
    case $1 in
        package) missing_commands <<<"$package_commands" ;;
        test) missing_commands <<<"$package_commands$test_commands" ;;
        bench) missing_commands <<<"$package_commands$test_commands$bench_commands" ;;
    esac
}

missing_commands() {
    local file package
    while read -r file package; do
        [[ -z $file ]] || command -v "$file" >/dev/null || echo "$package"
    done
}

find_font() { # the pattern of a file's name
    local folder
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts"; do
        [[ -d $folder && -n $(find -L "$folder" -name "$1" -print -quit) ]] && return
    done
    return 1
}

# Installs fonts for the letters of content that no font here has, and goes on without them where that cannot be done. What
# was tried in vain is not tried at every start: without a network that would take long.
install_fonts() {
    local missing tried=$venv/fonts-tried
    mapfile -t missing < <("$venv/bin/python" -I -S "$root/kiosk/content/i18n/font_coverage.py" "$@")
    ((${#missing[@]})) || return 0
    if [[ ! -f $tried || $(<"$tried") != "${missing[*]}" ]] && command -v apt-get >/dev/null && can_become_root; then
        say "installing fonts for letters of the content: ${missing[*]}"
        printf '%s\n' "${missing[*]}" >"$tried"
        apt_get update || say "the package lists could not be refreshed; going on with those that are here"
        apt_get install --yes --no-install-recommends "${missing[@]}" && return
    fi
    say "no font here has some letters of the content: visitors see empty boxes until an administrator runs
    apt-get update && apt-get install --yes --no-install-recommends ${missing[*]}"
}

can_become_root() {
    ((EUID == 0)) || sudo -n true 2>/dev/null || { command -v sudo >/dev/null && [[ -t 0 ]]; }
}

# Runs apt-get as root; shows the end of its output when it fails.
apt_get() {
    local become=() log
    ((EUID == 0)) || become=(sudo)
    log=$(mktemp)
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" \
        </dev/null >"$log" 2>&1 9<&- || {
        tail -n 20 "$log" >&2
        rm -f "$log"
        return 1
    }
    rm -f "$log"
}

# --- Python

# An environment without a stamp was never finished, and one for another place or Python does not work: both are made anew.
make_environment() {
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        give_up "Python 3.11 or newer is needed; python3 here is $(python3 --version)"
    if [[ -f $venv/ready-run && $(head -n 2 "$venv/ready-run") == "$(place python3)" ]] &&
        "$venv/bin/python" -c 'import pip' 2>/dev/null; then
        rm -f "$venv"/ready-*
    else
        say "making a Python environment in .venv"
        python3 -m venv --clear "$venv" || give_up "the Python environment could not be made; the lines above say why"
    fi
}

# Only what requirements/ names, by its hashes, and only wheels: no code of a package runs to install it.
install_python_packages() {
    local lock=run source=() mend='Most often the network or its proxy does not answer: mend that'
    [[ $1 == run || $1 == package ]] || lock='test'
    if [[ -d $root/wheelhouse ]]; then
        source=(--no-index --find-links "$root/wheelhouse")
        mend="The packages were looked for in $root/wheelhouse only: fill it again with script/wheelhouse $lock, or remove it"
        say "installing Python packages from wheelhouse/"
    else
        say "installing Python packages: some 300 MB the first time"
    fi
    {
        pip install "${source[@]}" --require-hashes --only-binary :all: --requirement "$root/requirements/$lock.txt" &&
            pip install --no-index --no-build-isolation --no-deps --editable "$root"
    } || give_up "pip could not install the Python packages; the lines above say why. $mend and start $0 again"
    unpack_shiboken
    drop_decoders
}

pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check --quiet "$@"
}

# PySide compiles a part of itself anew at each start, since it carries it as text. Unpacked by its own switch, the
# compiled files stay: a tenth of the kiosk's start. https://doc.qt.io/qtforpython-6/developer/embed.html
unpack_shiboken() {
    env --unset=PYTHONDONTWRITEBYTECODE SBK_EMBED=0 "$venv/bin/python" -c 'import shiboken6' ||
        give_up "PySide cannot be used; the lines above say why"
}

# With the first picture Qt loads the decoders of all formats: 2 MB, and as many ways in, for what no content can hold.
drop_decoders() {
    rm -f "$venv"/lib/python3*/site-packages/PySide6/Qt/plugins/imageformats/libq{gif,icns,ico,pdf,tga,tiff,wbmp}.so
}
