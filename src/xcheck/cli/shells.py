"""The scripts by which shells ask `completion` what may be written next, and how they are installed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from xcheck.cli.echo import echo
from xcheck.model.notice import Notice, Trouble

_BASH = r"""
_xcheck_completion() {
    local IFS=$'\n'
    COMPREPLY=($(_XCHECK_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _xcheck_completion xcheck
"""
_ZSH = r"""
#compdef xcheck
_xcheck_completion() {
    local -a offered
    offered=("${(@f)$(_XCHECK_COMPLETE=zsh ${(Q)words[1]} "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n $offered[1] ]]; then
        _describe xcheck offered
    else
        _files
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _xcheck_completion "$@"
else
    compdef _xcheck_completion xcheck
fi
"""
_FISH = r"""
function _xcheck_completion
    set -l words (commandline -opc)
    set -l offered (env _XCHECK_COMPLETE=fish $words (commandline -ct) 2>/dev/null)
    if set -q offered[1]
        string join \n -- $offered
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c xcheck -f -a '(_xcheck_completion)'
"""


class Shell(NamedTuple):
    """A shell's script, the file below the home folder that it goes to, and the line that has to be in the shell's own settings."""

    script: str
    file: str
    settings: str = ""
    line: str = ""


SHELLS = {
    "bash": Shell(_BASH.lstrip(), ".bash_completions/xcheck.sh", ".bashrc", "source ~/.bash_completions/xcheck.sh"),
    "zsh": Shell(_ZSH.lstrip(), ".zfunc/_xcheck", ".zshrc", "fpath+=(~/.zfunc); autoload -Uz compinit; compinit"),
    "fish": Shell(_FISH.lstrip(), ".config/fish/completions/xcheck.fish"),
}


def show() -> None:
    """Prints the script of the shell in use. Raises Trouble for a shell that has none."""
    echo(_yours().script, nl=False)


def install() -> None:
    """Puts the script of the shell in use where that finds it. Raises Trouble for a shell that has none, and where nothing can be written."""
    from xcheck.files.writing import write_text

    shell = _yours()
    file = Path.home() / shell.file
    write_text(file, shell.script)
    if shell.settings:
        _add(Path.home() / shell.settings, shell.line)
    echo(f"{file} written: Tab completes in the next shell that you open.")


def _yours() -> Shell:
    name = Path(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        known = ", ".join(SHELLS)
        raise Trouble(Notice("", "usage", f"there is completion for {known}, and $SHELL is {name or 'not set'}: write SHELL=bash before the command"))
    return SHELLS[name]


def _add(settings: Path, line: str) -> None:
    """Adds a line to a shell's settings, unless they have it."""
    try:
        old = settings.read_text(encoding="utf-8", errors="surrogateescape") if settings.exists() else ""
        if line not in old.splitlines():
            with settings.open("a", encoding="utf-8") as file:
                file.write(("" if old.endswith("\n") or not old else "\n") + line + "\n")
    except OSError as error:
        raise Trouble(Notice(str(settings), "unwritable", f"cannot be written: {error.strerror}")) from None
