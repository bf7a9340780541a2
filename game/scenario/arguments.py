"""The arguments of terms and effects: names to numbers, with what to say when a name is not known."""

from __future__ import annotations

from game.rules.vocabulary import Word
from game.scenario.problems import did_you_mean
from game.scenario.register import AskNames, Register, article
from game.scenario.tree import Call, LanguageError, Name, Number

Argument = Name | Number


class Arguments:
    """Reads the arguments of one condition or effect; ``self_leader`` is who ``self`` is, if anyone."""

    def __init__(self, register: Register, self_leader: str | None) -> None:
        self.register = register
        self.self_leader = self_leader

    def read(self, word: Word, call: Call) -> tuple[tuple[int, ...], list[LanguageError]]:
        """The numbers of a call's arguments, and what is wrong with single ones.

        Raises:
            LanguageError: there are too few or too many.
        """
        if word.arguments == ("ask_option",):
            return self._ask_option(call), []
        if word.arguments == ("setting_value",):
            return self._setting_value(call), []
        if len(call.arguments) != len(word.arguments):
            raise _count(word, call)
        numbers, errors = [], []
        for kind, given in zip(word.arguments, call.arguments, strict=True):
            try:
                numbers.append(self._one(kind, given))
            except LanguageError as error:
                errors.append(error)
                numbers.append(0)
        return tuple(numbers), errors

    def _one(self, kind: str, given: Argument) -> int:
        if kind == "number":
            if isinstance(given, Number):
                return given.value
            raise LanguageError("argument", f"a whole number is wanted, not '{given.text}'", given.at)
        if isinstance(given, Number):
            raise LanguageError("argument", f"{article(_plain(kind))} is wanted, not {given.value}", given.at)
        if kind == "all_region":
            return 0 if given.text == "all" else self.named("region", given)
        return self.named(kind, given)

    def named(self, kind: str, given: Name) -> int:
        """The number of the thing of that kind.

        Raises:
            LanguageError: there is none of that name.
        """
        text = given.text
        if text == "self" and kind in ("person", "leader"):
            if self.self_leader is None:
                raise LanguageError("self", "there is no 'self' here", given.at, "name the leader")
            return self.register.ids.get(kind, {}).get(self.self_leader, 0)  # 0: no leader, which was said already
        ids = self.register.ids.get(kind, {})
        if text in ids:
            return ids[text]
        if kind in self.register.incomplete:
            return 0
        if kind == "leader" and text in self.register.ids.get("person", {}):
            leaders = ", ".join(self.register.names("leader"))
            raise LanguageError("unknown_name", f"'{text}' is a person but not a leader", given.at,
                                f"leaders are: {leaders}")  # fmt: skip
        hint = "'all' stands for regions alone: write a line for each" if text == "all" else ""
        raise LanguageError(
            "unknown_name", f"there is no {_plain(kind)} '{text}'", given.at, hint or self.register.suggest(kind, text)
        )

    def _ask_option(self, call: Call) -> tuple[int, ...]:
        names = call.arguments
        if len(names) not in (2, 3):
            raise LanguageError("arguments", f"chose() takes an event and an option, not {len(names)} names", call.at,
                                "chose(event, option) or chose(event, leader, option)")  # fmt: skip
        event, *leader, option = names
        for name in names:
            if isinstance(name, Number):
                raise LanguageError("argument", f"a name is wanted, not {name.value}", name.at)
        assert isinstance(event, Name)
        assert isinstance(option, Name)
        self.named("event", event)
        asks = self.register.asks.get(event.text, ())
        if event.text not in self.register.asks:  # the event is broken; that was said already
            return 0, 0
        return self._option(event, asks, leader[0] if leader else None, option)

    def _setting_value(self, call: Call) -> tuple[int, ...]:
        names = call.arguments
        if len(names) != 2:
            raise LanguageError("arguments", f"setting() takes a setting and a value, not {len(names)} names", call.at,
                                "setting(id, value)")  # fmt: skip
        setting, value = names
        for name in names:
            if isinstance(name, Number):
                raise LanguageError("argument", f"a name is wanted, not {name.value}", name.at)
        assert isinstance(setting, Name)
        assert isinstance(value, Name)
        number, values = self.named("setting", setting), self.register.settings.get(setting.text, ())
        if values and value.text not in values:
            raise LanguageError("unknown_name", f"'{setting.text}' has no value '{value.text}'", value.at,
                                did_you_mean(value.text, values) or f"it has: {', '.join(values)}")  # fmt: skip
        return number, values.index(value.text) if values else 0

    def _option(
        self, event: Name, asks: tuple[AskNames, ...], leader: Argument | None, option: Name
    ) -> tuple[int, int]:
        if isinstance(leader, Name):
            self.named("leader", leader)
            wanted = self.self_leader if leader.text == "self" else leader.text
            found = [ask for ask in asks if ask.leader == wanted]
            if not found:
                asked = ", ".join(ask.leader for ask in asks)
                raise LanguageError("unknown_name", f"'{event.text}' does not ask {wanted}", leader.at,
                                    f"it asks: {asked}" if asked else "it asks nobody")  # fmt: skip
            asks = tuple(found)
        having = [ask for ask in asks if option.text in ask.options]
        if len(having) > 1:
            raise LanguageError("ambiguous", f"several leaders have the option '{option.text}'", option.at,
                                f"write chose({event.text}, {having[0].leader}, {option.text})")  # fmt: skip
        if not having:
            options = ", ".join(name for ask in asks for name in ask.options)
            raise LanguageError("unknown_name", f"'{event.text}' has no option '{option.text}'", option.at,
                                f"it has: {options}" if options else "it asks nobody")  # fmt: skip
        return having[0].number, having[0].options.index(option.text) + 1


def _plain(kind: str) -> str:
    return {"all_region": "region", "ask_option": "option", "setting_value": "value"}.get(kind, kind)


def _count(word: Word, call: Call) -> LanguageError:
    wanted = ", ".join(_plain(kind) for kind in word.arguments)
    plural = "" if len(word.arguments) == 1 else "s"
    return LanguageError(
        "arguments",
        f"{word.name} takes {len(word.arguments)} argument{plural}, not {len(call.arguments)}",
        call.at,
        f"write {word.name}({wanted})" if wanted else f"write {word.name}",
    )
