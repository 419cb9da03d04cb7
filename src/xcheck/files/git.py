"""What git knows of a folder: a revision resolved, the files that changed since, their content then.

Git is run as a program, without a shell, a pager, a text filter or a prompt; a revision is never read as an option, a
path never as a pattern. Whatever git cannot answer becomes Trouble with the cure: a base that is missing must never
look like "nothing changed".
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from xcheck.files.paths import display
from xcheck.model.notice import Notice, Trouble

KIND = "git"
FETCH = "fetch the whole history (`git fetch --unshallow`, or `fetch-depth: 0` in the checkout step of the job)"
_OPTIONS = ("--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.quotePath=off", "-c", "core.fsmonitor=false", "-c", "diff.renameLimit=5000")
_OVERRIDES = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS"))
"""What a hook sets for its own repository would point us at another one."""
_FILES = frozenset(("100644", "100755"))
"""Modes of regular files: links and submodules are no articles."""


class Changed(NamedTuple):
    """One file that differs between a commit and the working tree.

    `path` is where it stands now (for a deleted file, where it stood), `was` where it stood then, or None for an added
    one; both relative to the repository's root, with `/`. `blob` is its content then, for `read`.
    """

    status: Literal["added", "changed", "deleted", "renamed"]
    path: str
    was: str | None
    blob: str | None


def root(folder: Path) -> Path:
    """The top folder of the repository that `folder` lies in. Raises Trouble where there is none, or no git."""
    return Path(os.fsdecode(_run(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")))


def commit(repository: Path, revision: str) -> str:
    """The full id of the commit that `revision` names. Raises Trouble, with the cure, where it names none."""
    try:
        return _run(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode("ascii").strip()
    except Trouble as trouble:
        if trouble.notices[0].kind != KIND:
            raise
        cure = FETCH if is_shallow(repository) else "check its spelling (`git branch --all` and `git tag` list what there is), or fetch it"
        raise Trouble(Notice("", KIND, f"git knows no revision {revision!r} here: {cure}")) from None


def merge_base(repository: Path, revision: str) -> str:
    """The commit at which the working tree's branch and `revision` parted. Raises Trouble where git cannot know it.

    In a shallow clone git may give a commit that is too old; only a base that is `revision` itself is believed there.
    """
    named = commit(repository, revision)
    try:
        found = _run(repository, "merge-base", "--end-of-options", named, "HEAD").decode("ascii").strip()
    except Trouble:
        found = ""
    if found == named or (found and not is_shallow(repository)):
        return found
    why = f"this clone is shallow: {FETCH}" if is_shallow(repository) else "the two have no commit in common: name a revision that this branch grew from"
    raise Trouble(Notice("", KIND, f"where this branch left {revision!r} cannot be told; {why}"))


def is_shallow(repository: Path) -> bool:
    """Whether the repository holds only a part of its history."""
    return _run(repository, "rev-parse", "--is-shallow-repository").strip() == b"true"


def changed(repository: Path, since: str, paths: Collection[Path] = ()) -> tuple[Changed, ...]:
    """The regular files that differ between the commit `since` (a full id) and the working tree, by path.

    New files that git does not ignore are among them, renamed files are known by their content. `paths` (files or
    folders; default: all) say what to look at; a renamed file counts when its old or its new place is among them.
    Raises Trouble for a path outside the repository.
    """
    wanted = [within(repository, path) for path in paths]
    raw = _run(repository, "diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--no-relative",
               "--end-of-options", since, "--")  # fmt: skip
    found = [each for each in _entries(raw) if _wanted(each, wanted)]
    others = _run(repository, "ls-files", "--others", "--exclude-standard", "-z", "--", *(wanted or ["."]))
    known = {each.path for each in found if each.status != "deleted"}
    for name in others.split(b"\0"):
        path = os.fsdecode(name)
        if name and path not in known and not name.endswith(b"/"):
            found.append(Changed("added", path, None, None))
    return tuple(sorted(found, key=lambda each: (each.path, each.was or "")))


def read(repository: Path, blob: str) -> bytes:
    """The content that `blob` (see Changed) names. Raises Trouble where this clone does not hold it."""
    return _run(repository, "cat-file", "blob", blob)


def _entries(raw: bytes) -> Iterator[Changed]:
    """`git diff --raw -z`: `:mode mode blob blob status`, then one path, or two for a rename."""
    fields = iter(raw.split(b"\0"))
    for head in fields:
        if not head.startswith(b":"):
            continue
        old_mode, new_mode, blob, _, status = head[1:].decode("ascii").split(" ")
        was = os.fsdecode(next(fields))
        path = os.fsdecode(next(fields)) if status[0] in "RC" else was
        then, now = old_mode in _FILES, new_mode in _FILES
        if then and now:
            yield Changed("renamed" if status[0] == "R" else "changed", path, was, blob)
        elif now:
            yield Changed("added", path, None, None)
        elif then:
            yield Changed("deleted", was, was, blob)


def _wanted(each: Changed, paths: Sequence[str]) -> bool:
    places = {each.path, each.was or each.path}
    return not paths or any(path == "." or place == path or place.startswith(f"{path}/") for path in paths for place in places)


def within(repository: Path, path: Path) -> str:
    """`path` relative to the repository's root, links in its folders followed. Raises Trouble where it lies outside."""
    whole = path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
    try:
        return whole.relative_to(repository.resolve()).as_posix()
    except ValueError:
        raise Trouble(Notice(display(path), KIND, f"lies outside the repository {display(repository)}")) from None


def _run(folder: Path, *arguments: str) -> bytes:
    """What `git ARGUMENTS` prints. Raises Trouble with git's own words when it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in _OVERRIDES}
    environment |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    try:
        ran = subprocess.run(  # noqa: S603 - no shell, and every argument is ours or stands behind --end-of-options
            ["git", *_OPTIONS, *arguments],  # noqa: S607 - the git that the user has
            cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise Trouble(Notice("", "no-git", "git is not installed, and only it knows what changed: install it, or name two files or folders")) from None
    except (OSError, ValueError) as error:
        raise Trouble(Notice(display(folder), KIND, f"git could not be run: {getattr(error, 'strerror', None) or error}")) from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        first = said[0].removeprefix("fatal: ").removeprefix("error: ") if said else f"git {arguments[0]} failed"
        if "not a git repository" in first:
            raise Trouble(Notice("", "no-git", f"{display(folder)} lies in no git repository: run this inside one, or name two files or folders"))
        raise Trouble(Notice("", KIND, f"git says: {first}"))
    return ran.stdout
