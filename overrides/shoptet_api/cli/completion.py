"""Print the script that makes a shell complete the command: `shoptet completion bash`."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")
_WHERE = {
    "bash": 'eval "$(shoptet completion bash)"  in ~/.bashrc',
    "zsh": 'eval "$(shoptet completion zsh)"  in ~/.zshrc',
    "fish": "shoptet completion fish > ~/.config/fish/completions/shoptet.fish",
}


@click.command(
    "completion",
    epilog="\b\n" + "\n".join(f"{shell}:  {line}" for shell, line in _WHERE.items()),
)
@click.argument("shell", type=click.Choice(SHELLS), default=None, required=True)
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell. Commands, options and listed values complete as the package has them."""
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"there is no completion for {shell}")
    program = ctx.find_root().info_name or "shoptet"
    script = completion(ctx.find_root().command, {}, program, f"_{program.replace('-', '_').upper()}_COMPLETE").source()
    click.echo(script)
