"""The click group: its default command, its help, and the one place where errors become a line and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from resume_tailor.errors import TailorError, printable

NEAR = 0.75
"""Likeness (difflib's, 0 to 1) from which a word may be a misspelled command."""
BUG = 3
"""Exit code of an error that we did not foresee."""


class DefaultCommand(click.Command):
    """A command that is run without its name being typed."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context, named as the group is: so usage lines say what one types; `obj` are the names of the others."""
        commands = tuple(parent.command.commands) if parent and isinstance(parent.command, click.Group) else ()
        return super().make_context(parent.info_name if parent else info_name, args, obj=commands, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments; raises UsageError where the first is a command, or nearly one, and no file."""
        word = self._first_argument(ctx, args)
        if word and ctx.obj and not os.path.lexists(word):
            from difflib import get_close_matches  # deferred: only a mistake needs it

            for name in get_close_matches(word, ctx.obj, 1, NEAR):
                remedy = f"did you mean `tailor {name}`?" if name != word else "a command stands before all options"
                raise click.UsageError(f"there is no file {printable(word)}: {remedy}", ctx)
        return super().parse_args(ctx, args)

    def _first_argument(self, ctx: click.Context, args: list[str]) -> str:
        """The first argument that is no option; empty where there is none, or the options are wrong."""
        parser = self.make_parser(ctx)
        parser.ignore_unknown_options = True  # they may be the other command's
        try:
            values, _, _ = parser.parse_args(list(args))
        except click.UsageError:
            return ""
        return str(values.get(self.params[0].name) or "")


class GroupWithDefault(click.Group):
    """A group that takes arguments that begin with no command's name as those of its default command."""

    default: click.Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first, else the default with all of the arguments."""
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return self.default.name, self.default, args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep options that stand before a posting's name for the default command."""
        own = {name for option in self.params for name in option.opts} | set(ctx.help_option_names)
        if args and args[0] not in own and args[0] not in self.commands:
            args = ["--", *args]
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Everything on one page: the default command's help, then the further commands."""
        with click.Context(self.default, info_name=ctx.info_name, **self.default.context_settings) as own:
            self.default.format_usage(own, formatter)
            self.default.format_help_text(own, formatter)
            self.default.format_options(own, formatter)
        self.format_commands(ctx, formatter)
        self.default.format_epilog(own, formatter)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run; every known error ends in one line on standard error and its exit code, every other one in BUG."""
        try:
            return super().main(args, prog_name, **extra)
        except TailorError as error:
            _say(str(error))
            sys.exit(error.exit_code)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            _say(f"{error.strerror or error}: {error.filename or 'a file'}")
            sys.exit(1)
        except (MemoryError, RecursionError):
            _say("an input is too deeply nested or too large for the memory: give a simpler or shorter one")
            sys.exit(1)
        except Exception as error:
            _say_bug(error)
            sys.exit(BUG)


def _say(message: str) -> None:
    click.echo(f"tailor: {printable(message)}", err=True)


def _say_bug(error: Exception) -> None:
    if sys.flags.dev_mode:
        traceback.print_exc()
    _say(f"this is a bug, and no file was written: {type(error).__name__}: {error}"[:300])
    _say("please report it with the output of the same command under `python -X dev -m resume_tailor`")
