"""What the first page leads to: photos, the sample, the last session, recent folders."""

from __future__ import annotations

from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.last_session_card import LastSessionCard
from beautydesk.ui.open_actions import OpenActions
from beautydesk.ui.recent_folders_box import RecentFoldersBox
from beautydesk.viewmodels.session import Session


def connect(page: EmptyState, session: Session, opening: OpenActions) -> None:
    """Give the page its ways on, and those back."""
    card, recent = LastSessionCard(session.last), RecentFoldersBox(session.recent)
    page.add_way_back(card)
    page.add_way_back(recent)
    page.choose_asked.connect(opening.add.trigger)
    page.sample_asked.connect(session.add_sample)
    recent.chosen.connect(lambda folder: session.add_photos([folder]))
    session.recent.look()
