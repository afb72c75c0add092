from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Unit
from aidesk.domain.signer import Post, Signer
from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.plain import breakable
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.settings import LastMonth, OfficeSettings, office_settings
from aidesk.services.signers import appoint
from aidesk.services.signing import PaperNames, paper_names, signing
from aidesk.wording.allowances import RATE_COLUMNS
from aidesk.wording.signers import SIGNER_COLUMNS
from tests.builders import a_household
from tests.gui.hands import show, type_in


@pytest.fixture
def page(desk, qtbot):
    settings = [spec for spec in PAGES if spec.place.name == "settings"]
    window = MainWindow(desk, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    show(qtbot, window)
    window.arrive()
    return window.page()


def chips(row):
    return {button.text(): button for button in row._group.buttons()}


def go_to(page, section, qtbot):
    """Choose a section of the settings by the mouse."""
    qtbot.mouseClick(chips(page.sections)[section], Qt.MouseButton.LeftButton)


def test_text_size_and_colours_are_chosen_by_chips(page, qtbot):
    qtbot.mouseClick(chips(page.look.sizes)["125%"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips(page.look.modes)["深色"], Qt.MouseButton.LeftButton)
    assert theme.look() == Look(125, Mode.DARK)


def test_the_chips_follow_the_status_line(page, qtbot):
    qtbot.mouseClick(page.window().status.larger_button, Qt.MouseButton.LeftButton)
    assert page.look.sizes.current() == 110


def test_language_and_actor_are_kept(page, desk, qtbot):
    go_to(page, "语言", qtbot)
    qtbot.mouseClick(chips(page.speech.languages)["English"], Qt.MouseButton.LeftButton)
    go_to(page, "单位和签字", qtbot)
    page.names.actor.setFocus()
    type_in(page.names.actor, "王经办")
    qtbot.keyClick(page.names.actor, Qt.Key.Key_Return)
    assert (desk.settings.language, desk.settings.actor) == ("en", "王经办")
    assert desk.act().actor == "王经办"


def test_the_unit_is_renamed(page, desk, qtbot):
    go_to(page, "单位和签字", qtbot)
    page.names.unit.setFocus()
    page.names.unit.selectAll()
    type_in(page.names.unit, "呈贡区民政局")
    qtbot.keyClick(page.names.unit, Qt.Key.Key_Return)
    assert desk.store.office.get().unit == "呈贡区民政局"


def test_the_offices_rules_act_at_once(page, desk, qtbot):
    go_to(page, "计算规则", qtbot)
    assert page.rules.pay_day.value() == 10
    page.rules.pay_day.choice.setFocus()
    qtbot.keyClick(page.rules.pay_day.choice, Qt.Key.Key_Down)
    assert office_settings(desk.store).pay_day == 11
    assert page.message.text.text() == "已改，从现在起按这个做。"
    page.rules.death.choice.choose(0)
    page.rules.ceiling.choice.choose(6)
    assert office_settings(desk.store) == OfficeSettings(0, 6, 11)
    assert desk.store.journal.recent(1)[0].subject == "setting:temporary_ceiling"
    page.rules.grace.choice.choose(3)
    page.rules.stopping.choice.choose(LastMonth.LAST)
    page.rules.leaving.choice.choose(LastMonth.TYPED)
    assert office_settings(desk.store) == OfficeSettings(
        0, 6, 11, grace_months=3, stop_last_month=0, leave_last_month=2
    )


def test_names_on_the_papers_are_kept_when_their_field_is_left(page, desk, qtbot):
    go_to(page, "单位和签字", qtbot)
    bank = page.signing.edit("bank")
    bank.setFocus()
    type_in(bank, "演示银行城关支行")
    qtbot.keyClick(bank, Qt.Key.Key_Return)
    assert paper_names(desk.store) == PaperNames(bank="演示银行城关支行")
    assert page.message.text.text() == "已改，以后打印的表按这个印。"
    before = desk.store.journal.head().seq
    qtbot.keyClick(bank, Qt.Key.Key_Return)
    assert desk.store.journal.head().seq == before


def test_showing_the_rules_changes_nothing(page, desk):
    before = desk.store.journal.head().seq
    desk.reload()
    assert desk.store.journal.head().seq == before


def begun(page, qtbot):
    """Press 登记补贴标准 and return its dialog."""
    go_to(page, "标准", qtbot)
    qtbot.mouseClick(page.rates.changes.add, Qt.MouseButton.LeftButton)
    dialog = page.changes.rate_dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def kept(desk, kind="price_subsidy"):
    return desk.store.programmes.allowance_rates(kind, "urban_dibao")


def cells(page):
    rows = page.rates.sheet.model.rows()
    return [[column.text(line) for column in RATE_COLUMNS[:6]] for line in rows]


def test_a_price_subsidy_is_worked_out_from_the_rise(page, desk, qtbot):
    dialog = begun(page, qtbot)
    assert dialog.standard.money() == Money.parse("630")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.whom.message.text() == "请勾选发给哪些人。"
    rise = dialog.rises[0]
    assert rise.label.text() == "2019年12月涨幅（%）"
    assert rise.message.text() == "请填文件上的涨幅，例如 4.8 就是 4.8%。"
    for code in ("urban_dibao", "tekun"):
        qtbot.keyClick(dialog.people.ticks[code], Qt.Key.Key_Space)
    rise.line.setFocus()
    type_in(rise.line, "5.5")
    # 630 × 5.5 % = 34.65, to the yuan
    assert rise.message.text() == "每人 35.00 元"
    assert dialog.consequences.text.text() == "2019年12月每人 35.00 元。"
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (rate,) = kept(desk)
    assert rate.beneficiaries == ("urban_dibao", "tekun")
    assert (rate.amount, rate.scpi) == (Money.parse("35"), 550)
    assert cells(page) == [
        [
            "2019年12月",
            "价格临时补贴",
            "城市低保、特困供养",
            "35.00",
            "每人",
            "630.00 × 5.50%",
        ]
    ]


def test_several_months_are_typed_at_once_with_a_floor(page, desk, qtbot):
    dialog = begun(page, qtbot)
    dialog.people.ticks["urban_dibao"].click()
    dialog.first.line.setFocus()
    dialog.first.line.selectAll()
    type_in(dialog.first.line, "2019-9")
    qtbot.keyClick(dialog.first.line, Qt.Key.Key_Return)
    dialog.last.line.selectAll()
    type_in(dialog.last.line, "2019-11")
    dialog.floor.line.setFocus()
    type_in(dialog.floor.line, "20")
    shown = [rise for rise in dialog.rises if rise.isVisible()]
    assert [rise.label.text() for rise in shown] == [
        "2019年9月涨幅（%）",
        "2019年10月涨幅（%）",
        "2019年11月涨幅（%）",
    ]
    for rise, typed in zip(shown, ("7.8", "9.5", "2"), strict=True):
        rise.line.setFocus()
        type_in(rise.line, typed)
        qtbot.keyClick(rise.line, Qt.Key.Key_Return)
    # 49.14, 59.85 and 12.60, which is below 20
    assert shown[2].message.text() == "每人 20.00 元（低于下限按下限）"
    assert dialog.consequences.text.text() == (
        "每人 3 个月共 129.00 元：9月 49.00、10月 60.00、11月 20.00。"
    )
    type_in(dialog.document.line, "演发改价〔2019〕28号")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert [(str(rate.month), str(rate.amount)) for rate in kept(desk)] == [
        ("2019-09", "49.00"),
        ("2019-10", "60.00"),
        ("2019-11", "20.00"),
    ]
    assert cells(page)[0][5] == "630.00 × 2.00%（低于下限按下限）"
    assert page.message.text.text().startswith(
        "已记下2019年9月起 3 个月的价格临时补贴标准"
    )
    # the next time, what was usual is there already
    again = begun(page, qtbot)
    assert again.people.codes() == ("urban_dibao",)
    assert again.floor.money() == Money.parse("20")
    again.reject()


def test_months_that_make_no_sense_are_told(page, qtbot):
    dialog = begun(page, qtbot)
    dialog.last.line.setText("2019-11")
    dialog.last.speak()
    told = "应在2019年12月到2020年11月之间，一次最多登记 12 个月。"
    assert dialog.last.message.text() == told
    assert not any(rise.isVisible() for rise in dialog.rises)
    dialog.reject()


def test_a_standard_that_held_only_in_some_of_the_months_is_told(page, desk, qtbot):
    dialog = begun(page, qtbot)
    dialog.people.ticks["urban_dibao"].click()
    dialog.first.line.setText("2018-12")
    dialog.last.line.setText("2019-1")
    assert dialog.standard.money() == Money.parse("590")
    for rise in dialog.rises[:2]:
        type_in(rise.line, "5")
    assert dialog.consequences.text.text().splitlines()[1] == (
        "2019年1月的低保标准是 630.00 元，和填的不一样，请核对。"
    )
    dialog.reject()


def test_a_file_may_name_the_amount_itself(page, desk, qtbot):
    dialog = begun(page, qtbot)
    dialog.people.ticks["tekun"].click()
    dialog.way.choice.choose(value=False)
    assert not dialog.standard.isVisible()
    assert not dialog.rises[0].isVisible()
    dialog.amount.line.setFocus()
    type_in(dialog.amount.line, "45")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (rate,) = kept(desk)
    assert (rate.amount, rate.scpi, rate.standard) == (Money.parse("45"), None, None)


def test_a_rate_is_put_right_and_taken_out_until_a_list_used_it(
    page, desk, clerk, qtbot
):
    go_to(page, "标准", qtbot)
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    clerk.sets_rate("price_subsidy", "2019-06", "53")
    run = clerk.makes("urban_dibao", "2019-05", RunKind.PRICE_SUBSIDY)  # May only
    desk.reload()
    assert page.rates.sheet.current_row().rate.month == Month(2019, 6)
    qtbot.mouseClick(page.rates.changes.correct, Qt.MouseButton.LeftButton)
    dialog = page.changes.rate_dialog
    assert dialog.title.text() == "改正补贴标准"
    assert dialog.amount.money() == Money.parse("53")
    dialog.amount.line.setFocus()
    dialog.amount.line.selectAll()
    type_in(dialog.amount.line, "35")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert [str(rate.amount) for rate in kept(desk)] == ["30.00", "35.00"]
    assert page.message.text.text() == "2019年6月的价格临时补贴标准已改正。"
    qtbot.mouseClick(page.rates.changes.remove, Qt.MouseButton.LeftButton)
    question = page.changes.question
    assert question.title.text() == "去掉2019年6月的价格临时补贴标准？"
    qtbot.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    assert [str(rate.amount) for rate in kept(desk)] == ["30.00"]
    # May was used
    assert not page.rates.changes.correct.isVisible()
    withdraw_run(clerk.store, clerk.act(), run)
    desk.reload()
    assert page.rates.changes.correct.isVisible()


def test_a_standard_is_put_right_and_taken_out_until_a_list_used_it(
    page, desk, clerk, qtbot
):
    go_to(page, "标准", qtbot)
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2019-01")
    desk.reload()
    sheet = page.standards.sheet
    rise, first = desk.store.programmes.standard_rows("urban_dibao")[::-1]
    assert sheet.go_to(first)
    assert not page.standards.changes.correct.isVisible()
    assert sheet.go_to(rise)
    qtbot.mouseClick(page.standards.changes.correct, Qt.MouseButton.LeftButton)
    dialog = page.changes.dialog
    assert dialog.grade.currentText() == "城镇保障标准"
    assert dialog.document.text() == "演民发"
    dialog.amount.setFocus()
    dialog.amount.selectAll()
    type_in(dialog.amount, "640")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    amounts = [s.amount for s in desk.store.programmes.standard_rows("urban_dibao")]
    assert amounts == [Money.parse("590"), Money.parse("640")]
    assert sheet.go_to(replace(rise, amount=Money.parse("640")))
    qtbot.mouseClick(page.standards.changes.remove, Qt.MouseButton.LeftButton)
    question = page.changes.question
    qtbot.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    assert desk.store.programmes.standard_rows("urban_dibao") == [first]


def test_what_the_street_may_approve_is_typed(page, desk, qtbot):
    go_to(page, "计算规则", qtbot)
    assert page.rules.street.line.text() == "0.00"
    page.rules.street.line.setFocus()
    page.rules.street.line.selectAll()
    type_in(page.rules.street.line, "2000.5")
    qtbot.keyClick(page.rules.street.line, Qt.Key.Key_Return)
    assert page.rules.street.message.text() == "请填整元。"
    assert office_settings(desk.store).temporary_street_limit == 0
    page.rules.street.line.setFocus()
    page.rules.street.line.selectAll()
    type_in(page.rules.street.line, "2000")
    qtbot.keyClick(page.rules.street.line, Qt.Key.Key_Return)
    assert office_settings(desk.store).temporary_street_limit == 2000
    assert page.message.text.text() == "已改，从现在起按这个做。"
    page.rules.pay_day.choice.choose(8)
    assert office_settings(desk.store).temporary_street_limit == 2000


def test_festival_money_needs_no_standard(page, desk, qtbot):
    dialog = begun(page, qtbot)
    dialog.kind.choice.choose(RunKind.FESTIVAL)
    assert not dialog.standard.isVisible()
    dialog.people.ticks["urban_dibao"].setChecked(True)
    dialog.per.choice.choose(Unit.HOUSEHOLD)
    dialog.amount.line.setFocus()
    type_in(dialog.amount.line, "200")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (rate,) = desk.store.programmes.allowance_rates("festival", "urban_dibao")
    assert (rate.per, rate.standard, rate.scpi) == (Unit.HOUSEHOLD, None, None)
    # the same month again is refused, and what was typed stays
    again = begun(page, qtbot)
    again.kind.choice.choose(RunKind.FESTIVAL)
    assert again.people.codes() == ("urban_dibao",)  # as the last time
    again.people.ticks["tekun"].setChecked(True)
    type_in(again.amount.line, "100")
    qtbot.mouseClick(again.do_button, Qt.MouseButton.LeftButton)
    assert again.isVisible()
    assert again.message.text.text() == (
        "从2019年12月起的“慰问金标准”标准已经登记过，不能再登记一次。"
    )
    again.reject()


def test_the_data_file_and_its_folder_are_named(page, desk, monkeypatch, qtbot):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert page.data.path.text() == breakable(desk.path)
    page.data.open_button.click()
    assert [url.toLocalFile() for url in opened] == [desk.path.parent.as_posix()]


def test_settings_that_make_no_sense_read_as_the_usual_ones(tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[look]\npercent=9999\nmode=pink\n", encoding="utf-8")
    assert Settings(file).look == Look()


def test_one_section_is_shown_at_a_time_and_the_arrows_go_on(page, qtbot):
    assert page.look.isVisible()
    assert not page.speech.isVisible()
    first = chips(page.sections)["字和颜色"]
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert page.speech.isVisible()
    assert not page.look.isVisible()


def test_the_sample_shows_a_size_and_colours_before_they_are_chosen(page, qtbot):
    sample = page.look.sample
    assert sample.shown() == Look()
    chips(page.look.sizes)["150%"].setFocus()
    assert sample.shown() == Look(150)
    assert theme.look() == Look()
    chips(page.look.modes)["高对比"].setFocus()
    assert sample.shown() == Look(100, Mode.CONTRAST)
    page.sections.focus_chosen()
    assert sample.shown() == Look()


def test_a_new_director_takes_over_on_a_day(page, desk, qtbot):
    go_to(page, "单位和签字", qtbot)
    assert page.signers.sheet.empty.isVisible()
    for name, since in (("李局长", ""), ("王局长", "2019-3-1")):
        qtbot.mouseClick(page.signers.add, Qt.MouseButton.LeftButton)
        dialog = page.signers.asker.dialog
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.post.choice.choose(Post.DIRECTOR)
        type_in(dialog.name.line, name)
        dialog.since.line.selectAll()
        type_in(dialog.since.line, since)
        if since:
            assert dialog.consequences.text.text() == (
                "李局长的任期到前一天为止；2019年3月1日起的表印王局长。"
            )
        qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert page.message.text.text() == "已记下，局长任期内的表印王局长。"
    rows = page.signers.sheet.model.rows()
    assert [[c.text(row) for c in SIGNER_COLUMNS] for row in rows] == [
        ["局长", "李局长", "一直", "2019年2月28日"],
        ["局长", "王局长", "2019年3月1日", "在任"],
    ]
    assert signing(desk.store, desk.today()).director == "王局长"


def test_a_gap_between_two_signers_is_told_and_what_was_typed_stays(
    page, desk, clerk, qtbot
):
    first = Signer(Post.DIRECTOR, "李局长", until=date(2019, 2, 28))
    appoint(desk.store, clerk.act(), first)
    go_to(page, "单位和签字", qtbot)
    qtbot.mouseClick(page.signers.add, Qt.MouseButton.LeftButton)
    dialog = page.signers.asker.dialog
    dialog.post.choice.choose(Post.DIRECTOR)
    type_in(dialog.name.line, "王局长")
    dialog.since.line.setText("2019-3-11")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.message.text.text().startswith(
        "2019年3月1日到2019年3月10日没有人任局长"
    )
    assert dialog.name.text() == "王局长"
    dialog.reject()
    # put right by the dates of the one before, and then taken out
    qtbot.mouseClick(page.signers.correct, Qt.MouseButton.LeftButton)
    dialog = page.signers.asker.dialog
    dialog.until.line.clear()
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert desk.store.signers.all()[0].until is None
    qtbot.mouseClick(page.signers.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.signers.question.do_button, Qt.MouseButton.LeftButton)
    assert desk.store.signers.all() == []


def test_communities_are_added_renamed_merged_and_retired(page, desk, clerk, qtbot):
    clerk.dibao_for(a_household("陈桂兰"))
    desk.reload()
    go_to(page, "社区和街道", qtbot)
    card = page.communities
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    dialog = card.asker.dialog
    assert dialog.street.text() == "云溪街道"
    type_in(dialog.name.line, "石桥社区")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    shown = {
        use.community.name: (use.households, use.on_roll)
        for use in card.sheet.model.rows()
    }
    assert shown == {"云溪社区": (1, 1), "石桥社区": (0, 0)}
    # the one in use cannot be retired, the other one can
    cloud, bridge = sorted(
        (use.community for use in card.sheet.model.rows()),
        key=lambda community: community.name,
    )
    assert card.sheet.go_to(cloud.id)
    assert not card.retire.isVisible()
    assert card.sheet.go_to(bridge.id)
    qtbot.mouseClick(card.retire, Qt.MouseButton.LeftButton)
    assert page.message.text.text() == "“石桥社区”已停用，登记时不再列出来。"
    assert card.bring_back.isVisible()
    qtbot.mouseClick(card.bring_back, Qt.MouseButton.LeftButton)
    assert card.sheet.go_to(cloud.id)
    qtbot.mouseClick(card.rename, Qt.MouseButton.LeftButton)
    dialog = card.asker.dialog
    dialog.name.line.selectAll()
    type_in(dialog.name.line, "石桥社区")
    assert dialog.consequences.text.text() == "1 户的住址跟着改，以后的名单用新名称。"
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.message.text.text().startswith("云溪街道已经有“石桥社区”")
    dialog.reject()
    qtbot.mouseClick(card.merge, Qt.MouseButton.LeftButton)
    dialog = card.asker.dialog
    assert dialog.consequences.text.text() == (
        "1 户改到云溪街道石桥社区，“云溪社区”不再保留。"
    )
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert desk.store.office.communities() == [("云溪街道", "石桥社区")]


def test_a_rounding_is_set_until_a_list_was_made(page, desk, clerk, qtbot):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.makes("urban_dibao", "2019-01")
    desk.reload()
    go_to(page, "计算规则", qtbot)
    assert not page.rounding.fields["urban_dibao"].choice.isEnabled()
    tekun = page.rounding.fields["tekun"].choice
    tekun.setFocus()
    qtbot.keyClick(tekun, Qt.Key.Key_Down)
    assert desk.store.programmes.get("tekun").rounding == "jiao"
    assert page.message.text.text() == "已改，从现在起按这个做。"


def test_an_institution_is_recorded_and_gets_another_account(page, desk, qtbot):
    go_to(page, "银行和机构", qtbot)
    card = page.institutions
    assert card.sheet.empty.isVisible()
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    dialog = card.asker.dialog
    type_in(dialog.name.line, "演示敬老院")
    type_in(dialog.account.number, "0000530100900002")
    type_in(dialog.account.bank.line, "演示银行")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (home,) = card.sheet.model.rows()
    assert (home.name, home.holder(), home.number()) == (
        "演示敬老院",
        "演示敬老院",
        "****0002",
    )
    qtbot.mouseClick(card.change, Qt.MouseButton.LeftButton)
    dialog = card.asker.dialog
    type_in(dialog.account.number, "0000530100900099")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (home,) = card.sheet.model.rows()
    assert home.number() == "****0099"


def test_another_page_asks_for_a_section(page):
    page.visit("standards")
    assert page.standards.isVisible()
    page.visit("look")
    assert not page.standards.isVisible()
