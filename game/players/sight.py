"""How well an AI leader sees and weighs at the difficulty of the game: nobody is told what he cannot know.

The weaker he is, the hazier what he believes of others' strength and the more his whims decide; the stronger, the less
his nerves mislead him. An expert sees as a strong one does, and looks ahead besides (game.players.expert).
"""

from __future__ import annotations

from game.players.taste import whim
from game.rules.bodies import clamp
from game.rules.luck import tent
from game.rules.names import EASY, EXPERT, HARD, LUCK_CHOICE, NORMAL
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def see(v: State, w: World, leader: int) -> None:
    """Blur or clear what a view says of the others, by his skill."""
    for other in range(1, w.leaders + 1):
        if other == leader:
            continue
        if w.skill == EASY:
            haze = tent(v.seed, v.turn, LUCK_CHOICE, 900000 + leader * 16 + other, w.ai_haze)
            v.belief[leader, other] = clamp(v.belief[leader, other] + 100 * haze, 0, 10000)
        if w.skill == HARD or w.skill == EXPERT:
            v.nerve[leader, other] = v.nerve[leader, other] * w.ai_hard // 100


@rule
def impulse(v: State, w: World, key: int) -> int:
    """The noise of a choice (game.players.taste.whim), greater in a weak player and smaller in a strong one."""
    if w.skill == NORMAL:
        return whim(v, key) * w.ai_normal // 100
    if w.skill == EASY:
        return whim(v, key) * w.ai_easy // 100
    return whim(v, key) * w.ai_hard // 100
