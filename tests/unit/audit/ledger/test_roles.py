"""What each number does in its sentence."""

from __future__ import annotations

import pytest

from reportgen.audit.ledger.statement import Role
from tests.unit.audit.ledger.papers import stated, words

V, E, C, P, W = Role.VALUE, Role.EARLIER, Role.CHANGE, Role.PART, Role.WHOLE


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("There were 251 referrals in quarter 1 compared to 294 in quarter 4.", [V, E]),
        ("Plans rose from 203 in March 2015 to 237 in June 2015.", [E, V]),
        ("There were 721 referrals, an increase of 298 (70.4%) from 423.", [V, C, C, E]),
        ("There were 177 enquiries in quarter 1, a rise of 28% on quarter 4.", [V, C]),
        ("There were 223 children, an increase on the last quarter of 16.", [V, C]),
        ("There were 230 children in care, made up of 117 boys and 113 girls.", [V, V, V]),
        ("Plans are at 253, up 12 on March.", [V, C]),
        ("Vacancies reduced to 11% by October.", [V]),
        ("Visits are at 85% compared to 69%.", [V, E]),
        ("Fifty-five of 71 young people (77.5%) had suitable homes.", [P, W, V]),
        ("Some 67.9% were on time against a South East benchmark of 78.2%.", [V, Role.COMPARATOR]),
        ("Here it was 9.6%; the England average is higher, at 11%.", [V, Role.COMPARATOR]),
        ("This compares with 17.3% for statistical neighbours.", [Role.COMPARATOR]),
        ("In August 89% had a plan, against a target of 95%.", [V, Role.TARGET]),
        ("It was 89%, which is 6 percentage points below the target of 95%.", [V, C, Role.TARGET]),
        ("We work with more than 2,000 children.", [V]),
        ("Every child is seen every 10 working days.", [Role.OTHER]),
        ("The average wait was 736 days.", [V]),
        ("Of the 86 complaints, 44 were about the service.", [W, P]),
    ],
)  # fmt: skip
def test_roles(sentence: str, roles: list[Role]) -> None:
    found = [one.role for one in stated(words(sentence)).values()]

    assert found == roles


def test_number_that_only_describes_is_no_value() -> None:
    found = stated(words("There were 22 children who had 3 or more placements."))

    assert found["22"].role is V
    assert found["3"].role is Role.OTHER
