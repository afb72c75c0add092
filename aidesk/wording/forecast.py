"""What a change means, in sentences with amounts and months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aidesk.domain.money import ZERO
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import Rhythm
from aidesk.i18n import translate
from aidesk.services.effects import AccountEffect
from aidesk.services.endings import Grace
from aidesk.services.forecast import Forecast, Worth
from aidesk.services.sealed_figures import AlteredFigure
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.joining import clauses, headed, listed, parts


def forecast_lines(forecasts: Iterable[Forecast]) -> list[str]:
    """Return what a change means for all rights of a household, line by line."""
    return [line for forecast in forecasts for line in _lines(forecast)]


def grace_line(grace: Grace) -> str:
    """Return what a phase-out pays: how much for which months, and when it ends."""
    last = grace.span.until or grace.span.since
    months = last.since(grace.span.since) + 1
    return translate(
        "forecast",
        "{span}每月照发 {amount} 元，共 {total} 元，从{next}起停发。",
    ).format(
        span=worded(grace.span),
        amount=grace.amount,
        total=grace.amount * months,
        next=worded(last + 1),
    )


def account_lines(effect: AccountEffect) -> list[str]:
    """Return what another account means for lists and for money that came back."""
    lines = [translate("forecast", "每月发多少钱不变。")]
    if effect.unsent:
        text = translate(
            "forecast",
            "{months}的名单做好了还没送银行，上面还是旧账号：要用新账号，请撤回名单重做。",
        )
        lines.append(text.format(months=_months(effect.unsent)))
    if effect.sent:
        text = translate("forecast", "{months}的名单已经送银行，发到旧账号，不改。")
        lines.append(text.format(months=_months(effect.sent)))
    if effect.waiting:
        text = translate(
            "forecast", "银行退回的 {amount} 元，换了账号就可以在“退票追缴”里重发。"
        )
        lines.append(text.format(amount=effect.waiting))
    return lines


def worth_line(worth: Worth, rhythm: Rhythm) -> str:
    """Return what a right pays, with its formula or with what is missing."""
    if worth.problem is not None:
        return sentence(worth.problem)
    formulas = parts(worth.formulas)
    if rhythm is Rhythm.ONCE:
        return translate("forecast", "一次发放 {amount} 元（{formulas}）。").format(
            amount=worth.amount, formulas=formulas
        )
    return translate("forecast", "每月 {amount} 元（{formulas}）。").format(
        amount=worth.amount, formulas=formulas
    )


def _lines(forecast: Forecast) -> Iterator[str]:
    name = forecast.programme.short_name
    if forecast.person:
        name = translate("forecast", "{person}的{programme}").format(
            person=forecast.person, programme=name
        )
    yield headed(name, _what(forecast))
    yield from _of_months_paid(forecast)
    yield from _of_sealed(forecast)


def _what(forecast: Forecast) -> str:
    before, after = forecast.before, forecast.after
    if after is None:
        return _stopped(before)
    if after.problem is not None:
        return sentence(after.problem)
    if before is None or before.problem is not None:
        return worth_line(after, forecast.programme.rhythm)
    if before.amount == after.amount:
        return translate("forecast", "每月 {amount} 元，不变。").format(
            amount=after.amount
        )
    changed = _changed(forecast)
    formulas = parts(after.formulas)
    return translate("forecast", "{changed}算法：{formulas}。").format(
        changed=changed, formulas=formulas
    )


def _stopped(before: Worth | None) -> str:
    if before is None:
        return translate("forecast", "不再发放。")
    return translate(
        "forecast", "从{month}起停发，每月少发 {amount} 元，涉及 {persons} 人。"
    ).format(month=worded(before.month), amount=before.amount, persons=before.persons)


def _changed(forecast: Forecast) -> str:
    before, after = forecast.before, forecast.after
    if before is None or after is None:
        return ""
    if after.amount == ZERO:
        text = translate(
            "forecast",
            "每月 {before} 元 → 0 元，收入超过标准，不再有钱可发；请再办停发。",
        )
    elif forecast.difference > ZERO:
        text = translate(
            "forecast", "每月 {before} 元 → {after} 元，增加 {difference} 元。"
        )
    else:
        text = translate(
            "forecast", "每月 {before} 元 → {after} 元，减少 {difference} 元。"
        )
    difference = max(forecast.difference, -forecast.difference)
    return text.format(before=before.amount, after=after.amount, difference=difference)


def _of_months_paid(forecast: Forecast) -> Iterator[str]:
    if forecast.over:
        yield translate(
            "forecast", "{months}的名单已经发出，多发 {amount} 元，要追回。"
        ).format(months=_months(forecast.months), amount=forecast.over)
    if forecast.short:
        yield translate(
            "forecast",
            "{months}的名单已经发出，少发 {amount} 元，到“每月发放”里做补发。",
        ).format(months=_months(forecast.months), amount=forecast.short)
    if forecast.unsent:
        yield translate(
            "forecast",
            "{months}的名单做好了还没送银行：要算进这次变动，请撤回名单重做。",
        ).format(months=_months(forecast.unsent))


def _of_sealed(forecast: Forecast) -> Iterator[str]:
    """Yield which printed figures are others by the change, and that they stay."""
    if not forecast.altered:
        return
    yield translate(
        "forecast",
        "{months}已经封账，印出的{programme}数字不改，差额在没封账的月份更正。",
    ).format(
        months=_months(tuple(figure.month for figure in forecast.altered)),
        programme=forecast.programme.short_name,
    )
    figures = parts(_altered(figure) for figure in forecast.altered)
    yield translate("forecast", "按这次变动应为：{figures}。").format(figures=figures)


def _altered(figure: AlteredFigure) -> str:
    """Return a month's figures, each as it was printed and as it would be."""
    sealed, rightly = figure.sealed, figure.rightly
    changes = (
        (translate("forecast", "{sealed}→{rightly}户次"), "households"),
        (translate("forecast", "{sealed}→{rightly}人次"), "persons"),
        (translate("forecast", "{sealed}→{rightly} 元"), "amount"),
    )
    said = [
        text.format(sealed=getattr(sealed, name), rightly=getattr(rightly, name))
        for text, name in changes
        if getattr(sealed, name) != getattr(rightly, name)
    ]
    return translate("forecast", "{month} {figures}").format(
        month=worded(figure.month), figures=clauses(said)
    )


def _months(months: tuple[Month, ...]) -> str:
    """Return months as a span where they follow each other, else one by one."""
    first, last = months[0], months[-1]
    if len(months) > 1 and last.since(first) == len(months) - 1:
        return worded(Span(first, last))
    return listed(worded(month) for month in months)
