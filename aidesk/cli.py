"""The command line: the same use cases without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from aidesk import paths
from aidesk.commands import (
    Clock,
    bank,
    demo,
    inspecting,
    issuing,
    keeping,
    papers,
    proofreading,
    runs,
    sealing,
)
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Anchor, NotAnAnchorError
from aidesk.domain.month import Month, NotAMonthError
from aidesk.domain.payment import RunKind
from aidesk.i18n import translate
from aidesk.wording.errors import sentence

_LONGEST: Final = 255


class _Parser(argparse.ArgumentParser):
    """Says in Chinese that a command is written wrongly, and ends with 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        text = translate("cli", "命令写法不对：{message}")
        self.exit(2, text.format(message=message) + "\n")


def main(arguments: list[str], clock: Clock) -> int:
    """Do a command; return 0, 1 when something is wrong, 2 for wrong usage.

    Without a command the window opens on the office of this PC.
    """
    if not all(map(_is_text, arguments)):
        text = translate("cli", "命令里有不能用的字符，或者写得太长。")
        sys.stderr.write(f"{text}\n")
        return 2
    try:
        asked = _parser().parse_args(arguments)
    except SystemExit as ending:
        return int(ending.code or 0)
    try:
        code: int = asked.do(asked, clock)
    except AideskError as error:
        sys.stderr.write(f"{sentence(error)}\n")
        return 1
    return code


def _is_text(argument: str) -> bool:
    """Tell whether an argument is whole characters, and could be a file's name."""
    try:
        parts = [part.encode() for part in Path(argument).parts]
    except UnicodeEncodeError:
        return False
    return "\x00" not in argument and all(len(part) <= _LONGEST for part in parts)


def _window(_asked: argparse.Namespace, clock: Clock) -> int:
    from aidesk.gui import app  # noqa: PLC0415 - Qt is loaded only for a window

    return app.run(paths.office_file(), clock)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py", description="社会救助工作台")
    parser.set_defaults(do=_window)
    commands = parser.add_subparsers(metavar="命令")

    def add(name: str, text: str, do: Callable[..., int]) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text)
        command.set_defaults(do=do)
        return command

    _for_demo(add("demo", "生成演示数据、发放名册和年终报告，并打开窗口", demo.run))
    figures = _on_office(add("figures", "一年的数字", inspecting.figures))
    figures.add_argument("year", type=_year, metavar="年份")
    figures.add_argument("--json", action="store_true", help="以 JSON 输出")
    _for_check(_on_office(add("check", "检查数据文件", inspecting.check)))
    kept = _on_office(add("backup", "备份数据文件，读出来核对", keeping.backup))
    text = "另外拷一份到这个文件夹，比如U盘"
    kept.add_argument("--to", type=Path, metavar="文件夹", help=text)
    restored = _on_office(add("restore", "恢复一份备份", keeping.restore))
    restored.add_argument("backup", type=Path, metavar="备份文件")
    text = "只看会变什么，不恢复"
    restored.add_argument("--preview", action="store_true", help=text)
    _on_office(add("drill", "试一试最新的备份能不能恢复", keeping.drill))
    _for_run(_on_list(_on_office(add("run", "试算名单，或生成草稿", runs.plan))))
    list_ = _on_list(_on_office(add("list", "发放名册", papers.payout_list)))
    list_.add_argument("--batch", type=int, metavar="批次", help="默认最后一批")
    _to_file(list_, (".pdf", ".xlsx"))
    order = _for_bank(_on_list(_on_office(add("bank", "银行文件", bank.write))))
    order.add_argument("-o", "--output", type=Path, required=True, metavar="文件")
    answer = _on_list(_on_office(add("return", "读入银行回单", bank.read)))
    answer.add_argument("file", type=Path, metavar="回单文件")
    _for_bank(answer)
    answer.add_argument("--on", type=_day, metavar="日期", help="默认今天")
    _for_household(_on_office(add("statement", "一户的发放明细", papers.statement)))
    report = _on_office(add("report", "年终绩效评价报告", papers.year_end))
    report.add_argument("year", type=_year, metavar="年份")
    _to_file(report, (".pdf", ".docx", ".xlsx"))
    _for_paper(add("paper", "文书：预览、发出或者重印", issuing.paper))
    verified = _on_office(add("verify", "核验发出的文书", issuing.verify))
    verified.add_argument("paper", metavar="校验码、编号或文件")
    proof = add("proofread", "校对：找出文稿里的错数、漏号、重复", proofreading.read)
    _for_proofreading(proof)
    sealed = _on_office(add("seal", "封账：一个月，或一年", sealing.seal))
    sealed.add_argument("period", type=_period, metavar="月份或年份")
    _to_file(sealed, (".pdf",), needed=False)
    return parser


def _for_demo(parser: argparse.ArgumentParser) -> None:
    out = Path("aidesk-demo")
    parser.add_argument("--out", type=Path, default=out, metavar="文件夹")
    parser.add_argument("--no-window", action="store_true", help="不打开窗口")


def _for_check(parser: argparse.ArgumentParser) -> None:
    text = "纸上印的日志号，如 148:a3f91c2e5b70d4e1；核对日志里有没有这一行，可写多次"
    parser.add_argument(
        "--anchor", type=_anchor, action="append", default=[], metavar="号", help=text
    )


def _for_run(parser: argparse.ArgumentParser) -> None:
    for name, text in (
        ("--make", "生成草稿"),
        ("--leave-out-problems", "算不出或发不了的先不发"),
        ("--with-dead", "已去世的也发"),
        ("--json", "以 JSON 输出"),
    ):
        parser.add_argument(name, action="store_true", help=text)


def _for_bank(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--batch", type=int, metavar="批次", help="默认最后一批")
    text = "格式的名称：table、fixed、piped，或者自己写的"
    parser.add_argument("--format", required=True, metavar="格式", help=text)
    return parser


def _for_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("office", type=Path, nargs="?", metavar="数据文件")
    text = "文书的名称；发出过的写编号；不写就列出发出过的文书"
    parser.add_argument("name", nargs="?", metavar="名称", help=text)
    text = "名单编号、月份、年份、户编号等，见 --list"
    parser.add_argument("subject", nargs="*", metavar="哪一份", help=text)
    parser.add_argument("--issue", action="store_true", help="编号并正式发出")
    parser.add_argument("--list", action="store_true", help="列出有哪些文书")
    _to_file(parser, (".pdf", ".xlsx"), needed=False)


def _for_proofreading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="文件", help=".txt、.docx 或 .pdf")
    text = "和数据文件里的数字比"
    parser.add_argument("--office", type=Path, metavar="数据文件", help=text)
    text = "比哪一年的数字；有数据文件时要写"
    parser.add_argument("--year", type=_year, metavar="年份", help=text)
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")


def _for_household(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("household", metavar="户编号")
    parser.add_argument("year", type=_year, metavar="年份")
    parser.add_argument(
        "--full", action="store_true", help="写出完整的身份证号和账号，默认遮住"
    )
    _to_file(parser, (".pdf",))


def _on_office(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("office", type=Path, metavar="数据文件")
    return parser


def _on_list(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("month", metavar="月份")
    parser.add_argument("programme", metavar="项目")
    kinds: Final = [str(kind) for kind in RunKind]
    parser.add_argument("--kind", choices=kinds, help="名单种类，默认月发放或一次性")
    return parser


def _to_file(
    parser: argparse.ArgumentParser, suffixes: tuple[str, ...], *, needed: bool = True
) -> None:
    def file(text: str) -> Path:
        if Path(text).suffix.lower() not in suffixes:
            allowed = "、".join(suffixes)
            message = f"{text}（文件名应以 {allowed} 结尾）"
            raise argparse.ArgumentTypeError(message)
        return Path(text)

    parser.add_argument("-o", "--output", type=file, required=needed, metavar="文件")


def _anchor(text: str) -> Anchor:
    try:
        return Anchor.parse(text)
    except NotAnAnchorError:
        message = f"“{text}”不是日志号，请按 148:a3f91c2e5b70d4e1 的样子填写"
        raise argparse.ArgumentTypeError(message) from None


def _year(text: str) -> int:
    try:
        return Month(int(text), 1).year
    except (ValueError, NotAMonthError):
        message = f"“{text}”不是年份，请按 2019 的样子填写"
        raise argparse.ArgumentTypeError(message) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"“{text}”不是日期，请按 2019-12-05 的样子填写"
        raise argparse.ArgumentTypeError(message) from None


def _period(text: str) -> Month | int:
    try:
        return Month.parse(text)
    except NotAMonthError:
        return _year(text)
