"""What logs say of rows, however they are written."""

import pytest

from shoptet_api.batches.job_log import read_log


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("3: done", "done"),
        ("3: error: no such product", "refused"),
        ("[3] Product updated", "done"),
        ("#3 - product not found", "refused"),
        ("3) ok", "done"),
        ("Row 3: successfully updated", "done"),
        ("Product no. 3 was skipped, code is missing", "refused"),
        ("2026-03-01 10:00:07 Product #3: Invalid price", "refused"),
        ("2026-03-01T10:00:07+01:00 item 3 created", "done"),
        ("Error in line 3", "refused"),
        ("3: whatever", "unknown"),
    ],
)
def test_a_line_names_a_row_and_its_end(line: str, outcome: str) -> None:
    log = read_log(line, 5)
    assert {position: said.outcome for position, said in log.rows.items()} == {3: outcome}
    assert log.unread == []


@pytest.mark.parametrize("line", ["Processed 3 rows", "finished", "7: error", "0: error", "Total: 3 done"])
def test_a_line_that_names_no_row_of_the_file_is_handed_on(line: str) -> None:
    log = read_log(f"\n{line}\n", 5)
    assert (log.rows, log.unread) == ({}, [line])


def test_rows_that_are_not_named() -> None:
    only_refused = read_log("2: error", 3).outcome(1)
    assert only_refused is not None
    assert only_refused.outcome == "done"
    assert read_log("2: error\n1: done", 3).outcome(3) is None
    assert read_log("", 3).outcome(3) is None
    assert read_log("all went well", 3).outcome(3) is None


def test_several_lines_of_one_row_are_one_end() -> None:
    said = read_log("1: price updated\n1: error: stock is unknown", 1).rows[1]
    assert (said.outcome, said.message) == ("refused", "price updated; error: stock is unknown")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("row 3: not valid before 2026-01-01 10:00", "row 3: not valid before 2026-01-01 10:00"),
        ("2026-03-01 10:00:07 row 3: moved to 2026-04-01 11:00", "row 3: moved to 2026-04-01 11:00"),
        ("2026-03-01 10:00:07 2026-03-01 10:00:08 row 3: done", "2026-03-01 10:00:08 row 3: done"),
    ],
)
def test_only_a_time_at_the_start_of_a_line_is_left_out(line: str, message: str) -> None:
    """Gap 25."""
    assert {position: row.message for position, row in read_log(line, 5).rows.items()} == {3: message}
