"""What the triggers must refuse: statements on the small office, the last one refused.

A step is SQL, or a table with what a good row more is changed by.
"""

from __future__ import annotations

from typing import Final

from tests.soak.mutation.people_rows import HEADS
from tests.soak.mutation.rows import DAY

Step = str | tuple[str, dict[str, object]]
_UNDOING: Final = "insert into undoing values (1)"
_LAST: Final = "2018-12-31"

REFUSED: Final[dict[str, tuple[tuple[Step, ...], ...]]] = {
    "accounts_once_insert": (
        (("accounts", {"household_id": 1, "institution_id": None}),),
    ),
    "enrolments_kept": (
        ("update enrolments set since = '2018-11' where id = 1",),
        ("update enrolments set household_id = 2 where id = 1",),
    ),
    "enrolments_once_insert": (
        (("enrolments", {"programme": "dibao", "person_id": None}),),
        (("enrolments", {"person_id": 2, "since": "2019-06"}),),
    ),
    "expenditures_delete_in_open_months": (
        (_UNDOING, "delete from expenditures where id = 4"),
    ),
    "expenditures_insert_in_open_months": ((("expenditures", {"on_day": _LAST}),),),
    "expenditures_into_open_years": ((("expenditures", {"fund_id": 3}),),),
    "expenditures_never_change": (
        ("update expenditures set document = 'x' where id = 1",),
    ),
    "expenditures_reverse_once": (
        (("expenditures", {"amount": -1, "reverses": 1}),),
        (("expenditures", {"amount": -5000, "reverses": 1, "fund_id": 2}),),
    ),
    "expenditures_stay": (("delete from expenditures where id = 1",),),
    "exports_are_only_cleared": (
        ("update exports set title = 'x' where id = 1",),
        ("update exports set title = 'x', cleared_on = '2019-04-01' where id = 1",),
        ("update exports set cleared_on = '2019-04-01' where id = 2",),
    ),
    "exports_stay": (("delete from exports where id = 1",),),
    "held_lines_into_draft": (
        (("held_lines", {"run_id": 2}),),
        (("held_lines", {"hold_id": 2}),),
    ),
    "held_lines_leave_with_draft": (("delete from held_lines where run_id = 2",),),
    "held_lines_never_change": (
        ("update held_lines set name = 'x' where run_id = 3",),
    ),
    "holds_are_only_released": (
        ("update holds set note = 'x', released_on = '2019-03-06' where id = 1",),
        ("update holds set released_on = null where id = 2",),
        ("update holds set note = 'x' where id = 1",),
    ),
    "holds_in_open_months": ((("holds", {"month": "2018-12"}),),),
    "holds_stay": (("delete from holds where id = 3",),),
    "issued_papers_in_order": (
        (("issued_papers", {"number": "2019-000003"}),),
        (("issued_papers", {"number": "2020-000001"}),),
    ),
    "issued_papers_never_change": (("update issued_papers set title = 'x'",),),
    "issued_papers_on_the_journal": (
        (("issued_papers", {"journal_hash": HEADS["b"]}),),
        (("issued_papers", {"journal_seq": 9}),),
    ),
    "issued_papers_stay": (("delete from issued_papers",),),
    "journal_in_order": (
        (("journal", {"seq": 4}),),
        (("journal", {"previous": HEADS["d"]}),),
    ),
    "journal_never_changes": (("update journal set body = '[]'",),),
    "journal_stays": ((("journal", {}), "delete from journal where seq = 3"),),
    "line_results_delete_in_open_months": (
        (_UNDOING, "delete from line_results where run_id = 6"),
    ),
    "line_results_never_change": (("update line_results set reason = 'x'",),),
    "line_results_of_sent": (
        (("line_results", {"run_id": 3}),),
        (("line_results", {"line": 9}),),
    ),
    "line_results_stay": (("delete from line_results where run_id = 1",),),
    "members_once_insert": ((("members", {"person_id": 1}),),),
    "members_once_update": (
        (
            ("members", {"person_id": 1, "since": "2017-01", "until": "2017-12"}),
            "update members set until = '2018-01' where id = 9",
        ),
    ),
    "payments_delete_in_open_months": (("delete from payments where id = 8",),),
    "payments_in_enrolment": (
        (("payments", {"enrolment_id": 3, "month": "2019-07"}),),
        (("payments", {"month": "2018-11"}),),
        (("payments", {"programme": "tekun"}),),
    ),
    "payments_into_draft": (
        (("payments", {"run_id": 2, "kind": "regular"}),),
        (("payments", {"kind": "festival"}),),
        (("payments", {"fund_id": 2}),),
    ),
    "payments_leave_with_draft": (("delete from payments where id = 3",),),
    "payments_never_change": (("update payments set name = 'x' where id = 5",),),
    "payments_not_of_held_months": (
        (("payments", {"enrolment_id": 3, "month": "2019-04"}),),
    ),
    "payments_only_once": (
        (
            ("runs", {"month": "2019-03", "batch": 2}),
            (
                "payments",
                {
                    "run_id": 99,
                    "kind": "one_off",
                    "month": "2019-03",
                    "purpose": "grant",
                },
            ),
        ),
    ),
    "payments_reissue_what_came_back": tuple(
        (
            (
                "payments",
                {"run_id": 5, "kind": "reissue", "purpose": "grant", **wrong},
            ),
        )
        for wrong in (
            {"reissue_of": 1},  # it was paid
            {"reissue_of": 10},  # it was given up
            {"reissue_of": 2, "enrolment_id": 3, "amount": 59001},
            {"reissue_of": 2, "enrolment_id": 1},
            {"reissue_of": 2, "enrolment_id": 3, "month": "2019-03"},
            {"reissue_of": 2, "enrolment_id": 3, "purpose": "care"},
            {"reissue_of": 2, "enrolment_id": 3, "programme": "tekun"},
        )
    ),
    "payments_to_the_living": (
        (("payments", {"enrolment_id": 2, "programme": "tekun"}),),
    ),
    "recoveries_never_below_zero": (
        (("recovery_entries", {"kind": "received", "amount": 511}),),
        (("recovery_entries", {"kind": "reduced", "amount": 511}),),
    ),
    "recoveries_never_change": (("update recovery_entries set reason = 'x'",),),
    "recoveries_reverse_once": tuple(
        (
            (
                "recovery_entries",
                {"kind": "received", "amount": -300, "reverses": 2, **wrong},
            ),
        )
        for wrong in (
            {"amount": -299},
            {"month": "2019-03"},
            {"kind": "written_off", "reason": "x"},
            {"fund_id": 2},
            {"reverses": 5, "amount": -100},
        )
    ),
    "recoveries_stay": (("delete from recovery_entries where id = 2",),),
    "recoveries_withheld_in_draft": (
        (
            (
                "recovery_entries",
                {"kind": "withheld", "amount": 1, "run_id": 2, "line": 1},
            ),
        ),
        (
            (
                "recovery_entries",
                {"kind": "withheld", "amount": 1, "run_id": 3, "line": 9},
            ),
        ),
    ),
    "recovery_entries_delete_in_open_months": (
        (_UNDOING, "delete from recovery_entries where id = 6"),
    ),
    "recovery_entries_insert_in_open_months": (
        (("recovery_entries", {"on_day": _LAST}),),
    ),
    "recovery_entries_into_open_years": (
        (("recovery_entries", {"kind": "received", "amount": 1, "fund_id": 3}),),
        (
            (
                "recovery_entries",
                {
                    "kind": "withheld",
                    "amount": 1,
                    "fund_id": 3,
                    "run_id": 3,
                    "line": 1,
                },
            ),
        ),
    ),
    "report_scores_delete_of_drafts": (
        ("delete from report_scores where report_id = 1",),
    ),
    "report_scores_insert_of_drafts": ((("report_scores", {"report_id": 1}),),),
    "report_scores_update_of_drafts": (
        ("update report_scores set actual = 'x' where report_id = 1",),
    ),
    "report_texts_delete_of_drafts": (
        ("delete from report_texts where report_id = 1",),
    ),
    "report_texts_insert_of_drafts": ((("report_texts", {"report_id": 1}),),),
    "report_texts_update_of_drafts": (
        ("update report_texts set text = 'x' where report_id = 1",),
    ),
    "reports_sealed_stay": (("update reports set scope = 'x' where id = 1",),),
    "reports_stay": ((("reports", {}), "delete from reports where id = 9"),),
    "return_decisions_delete_in_open_months": (
        (_UNDOING, "delete from return_decisions where run_id = 6"),
    ),
    "return_decisions_kept": (
        ("update return_decisions set decision = 'retry' where run_id = 9",),
    ),
    "return_decisions_of_returned": (
        (("return_decisions", {"line": 1}),),  # it was paid
        (
            (
                "payments",
                {
                    "run_id": 5,
                    "kind": "reissue",
                    "purpose": "grant",
                    "enrolment_id": 3,
                    "reissue_of": 2,
                },
            ),
            ("return_decisions", {}),
        ),
    ),
    "return_decisions_stay": (("delete from return_decisions where run_id = 9",),),
    "runs_add_up": (
        (
            ("payments", {}),
            "update runs set state = 'approved', approved_on = '2019-03-05' where id = 3",
        ),
        (
            "delete from payments where id = 5",
            ("payments", {"line": 2, "amount": 3000}),
            ("payments", {"id": 98, "line": 1, "purpose": "care", "amount": 1000}),
            "update runs set state = 'approved', approved_on = '2019-03-05' where id = 3",
        ),
    ),
    "runs_delete_in_open_months": (("delete from runs where id = 10",),),
    "runs_insert_in_open_months": ((("runs", {"month": "2018-12"}),),),
    "runs_into_open_years": ((("runs", {"fund_id": 3}),),),
    "runs_only_go_forward": (
        ("update runs set state = 'approved', sent_on = null where id = 2",),
        ("update runs set made_on = '2019-03-01' where id = 2",),
        ("update runs set state = 'sent', sent_on = '2019-03-05' where id = 3",),
        ("update runs set state = 'sent', sent_on = '2019-03-01' where id = 4",),
        (
            "update runs set state = 'approved', approved_on = '2019-03-01' where id = 3",
        ),
    ),
    "runs_sent_stay": (("delete from runs where id = 11",),),
    "runs_settle_when_answered": (
        ("update runs set state = 'settled', settled_on = '2019-03-05' where id = 2",),
    ),
    "runs_start_as_draft": (
        (("runs", {"state": "sent", "approved_on": DAY, "sent_on": DAY}),),
        (("runs", {"approved_on": DAY}),),
        (("runs", {"sent_on": DAY}),),
        (("runs", {"settled_on": DAY}),),
        (("runs", {"fund_id": 2}),),
    ),
    "runs_update_in_open_months": (
        (
            "update runs set state = 'approved', approved_on = '2018-12-06' where id = 7",
        ),
    ),
    "seals_in_order": ((("seals", {"period": "2018-11"}),),),
    "seals_never_change": (("update seals set body = '[]'",),),
    "seals_on_the_journal": (
        (("seals", {"period": "2017", "journal_hash": HEADS["b"]}),),
        (("seals", {"period": "2017", "journal_seq": 9}),),
    ),
    "seals_over_all_settled": (
        (("seals", {"period": "2019-03"}),),
        (("seals", {"period": "2019"}),),
    ),
    "seals_stay": (("delete from seals where period = '2018'",),),
    "signers_once_insert": (
        (("signers", {"post": "handler", "since": "2019-05-01", "until": None}),),
    ),
    "signers_once_update": (("update signers set until = '2019-07-01' where id = 1",),),
    "terms_once_insert": (
        (("enrolment_terms", {"enrolment_id": 1, "since": "2019-06"}),),
    ),
    "transfers_carried_in_once": (
        (("transfers", {"cause": "carried_in", "amount": 1}),),
    ),
    "transfers_delete_in_open_months": (
        (_UNDOING, "delete from transfers where id = 8"),
    ),
    "transfers_insert_in_open_months": ((("transfers", {"on_day": _LAST}),),),
    "transfers_into_open_years": ((("transfers", {"fund_id": 3}),),),
    "transfers_moved_as_pair": tuple(
        (
            (
                "transfers",
                {"cause": "moved_in", "amount": 800, "fund_id": 2, "moved_with": 5}
                | wrong,
            ),
        )
        for wrong in ({"amount": 799}, {"fund_id": 1}, {"moved_with": 6})
    ),
    "transfers_never_change": (("update transfers set note = 'x' where id = 1",),),
    "transfers_reverse_once": tuple(
        (("transfers", {"amount": -1000000, "reverses": 1, **wrong}),)
        for wrong in (
            {"amount": -1},
            {"fund_id": 2},
            {"source": "central"},
            {"cause": "handed_back"},
        )
    ),
    "transfers_stay": (("delete from transfers where id = 1",),),
}
"""By the trigger that is there for it."""
