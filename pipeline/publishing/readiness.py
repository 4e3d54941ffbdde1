"""What keeps a film from being posted: found before the first frame is drawn, all at once."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.registry import guess
from pipeline.errors import InvalidInput, Problem
from pipeline.film.helplines import overdue
from pipeline.film.plan import NO_ACCOUNTS, Plan, choose_account
from pipeline.locales.places import parents
from pipeline.making.facts import folders, post_facts
from pipeline.packs.model import Account, Helpline, Kit
from pipeline.sidecars.post_text import check_length
from pipeline.staging.cards import helplines


def account_of(kit: Kit, name: str) -> Account:
    """The account that posts; raises InvalidInput when the kit has no such account."""
    account = choose_account(kit, name)
    if account is None:
        there = ", ".join(sorted(each.id for each in kit.accounts))
        hint = f"the kit has: {there}" if there else NO_ACCOUNTS
        raise InvalidInput((Problem("--account", 0, 0, "which account?", hint, "E801"),))
    return account


def language_of(account: Account, asked: str) -> str:
    """The language of the post: the one asked for, if the account posts in it; else the account's own."""
    if not asked:
        return account.languages[0]
    if not any(tag in account.languages for tag in parents(asked)):
        message = f'the account "{account.id}" does not post in "{asked}"'
        raise InvalidInput((Problem("--locale", 0, 0, message, guess(asked, account.languages), "E802"),))
    return asked


def obstacles(plan: Plan, today: str) -> tuple[Problem, ...]:
    """Why a planned film can not be posted as it is; `today` is YYYY-MM-DD."""
    late = overdue(plan.kit, plan.story.market, plan.story.locale, today)
    return (*plan.translation.lacks, *plan.undrawable, *late, *_length(plan), *_words(plan))


def shown_helplines(plan: Plan) -> tuple[Helpline, ...]:
    """The helplines that film and post may name: those of the market, the film's language first."""
    return helplines(plan.kit, plan.story.market, plan.story.locale)


def _length(plan: Plan) -> Iterator[Problem]:
    shortest, longest = plan.platform.seconds
    seconds = plan.timeline.rate.seconds(plan.timeline.frames)
    if not shortest <= seconds <= longest:
        message = f"the film lasts {seconds:.1f} s, {plan.platform.name} takes {shortest:g} to {longest:g} s"
        yield Problem(plan.story.file, 0, 0, message, "`render time` shows what takes how long", "E804")


def _words(plan: Plan) -> tuple[Problem, ...]:
    try:
        check_length(plan.story, post_facts(plan), folders(plan), plan.platform)
    except InvalidInput as error:
        return error.problems
    return ()
