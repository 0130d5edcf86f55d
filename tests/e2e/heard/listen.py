#!/usr/bin/python3
"""What a screen reader gets of the window, as JSON lines for Node.

A line on stdin is a question, and its answer is one line on stdout:
    "walk"   {"walk": [...]}: everything shown in the window, from the outside in
    "focus"  {"focus": {...} or null}: what has the focus

In between stands what a screen reader would say of its own accord, one line for each:
    {"heard": "focus", ...}   something took the focus
    {"heard": "live", ...}    words arrived in a live region
    {"heard": "state", ...}   what has the focus was ticked, pressed, opened or found wrong

Which events are words in a live region is Orca's rule (its scripts/web, handleAsLiveRegion): an element
that arrives, or text that is inserted, where the *source* of the event stands in a live region.
"""
import json
import os
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (the version has to be named first)

PROGRAM = "reencuentro-desktop"
#: How the bus writes a child that stands amid text.
OBJECT = "\ufffc"
STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "checked": Atspi.StateType.CHECKED,
    "pressed": Atspi.StateType.PRESSED,
    "expanded": Atspi.StateType.EXPANDED,
    "invalid": Atspi.StateType.INVALID_ENTRY,
}
#: Changes that are said of what has the focus.
SAID_STATES = ("checked", "pressed", "expanded", "selected", "invalid-entry")


def tell(message):
    """Writes one line for Node."""
    print(json.dumps(message, ensure_ascii=False), flush=True)


def own_text(node):
    """The words that stand in the node itself, without those of its children."""
    if "Text" not in node.get_interfaces():
        return ""
    return " ".join(Atspi.Text.get_text(node, 0, -1).replace(OBJECT, " ").split())


def children(node):
    """The children, in order."""
    found = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return [child for child in found if child is not None]


def spoken(node):
    """What is said of a node and of all that stands in it."""
    own = node.get_name() or own_text(node)
    return own or " ".join(part for part in map(spoken, children(node)) if part)


def live(node):
    """How loud the live region is in which the node stands: `polite`, `assertive`, or nothing."""
    loud = (node.get_attributes() or {}).get("container-live", "off")
    return "" if loud == "off" else loud


def describe(node):
    """A node as the walk and the focus give it."""
    states = node.get_state_set()
    attributes = node.get_attributes() or {}
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "text": own_text(node),
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "tag": attributes.get("tag", ""),
        "id": attributes.get("id", ""),
        "placeholder": attributes.get("placeholder-text", ""),
        "live": live(node),
    }


def walk(node, path=()):
    """The node and all that is shown in it. What is scrolled out of sight is shown as well."""
    if not node.get_state_set().contains(Atspi.StateType.VISIBLE):
        return
    seen = describe(node)
    yield {**seen, "path": list(path)}
    within = (*path, f"{seen['role']} {seen['name']}".strip())
    for child in children(node):
        yield from walk(child, within)


def page():
    """The page in the program's window."""
    desktop = Atspi.get_desktop(0)
    for program in children(desktop):
        if program.get_name() == PROGRAM:
            # The page changes faster than the cache hears of it. (Without any cache, libatspi 2.46 waits
            # for itself for ever when an event comes in.)
            program.clear_cache()
            return first(program, Atspi.Role.DOCUMENT_WEB)
    return None


def first(node, role):
    """The first node of a role, from the outside in."""
    if node.get_role() == role:
        return node
    return next((found for child in children(node) if (found := first(child, role))), None)


def hear(event):
    """Tells what a screen reader would say of an event."""
    try:
        source, kind = event.source, event.type
        # What is asked for is what is there now, not what was there when it was last asked for.
        source.clear_cache()
        if kind == "object:state-changed:focused":
            if event.detail1:
                tell({"heard": "focus", **describe(source)})
        elif kind.startswith("object:state-changed:"):
            state = kind.rsplit(":", 1)[1]
            if state in SAID_STATES and source.get_state_set().contains(Atspi.StateType.FOCUSED):
                tell({"heard": "state", "state": state, "on": bool(event.detail1), **describe(source)})
        elif live(source):
            said = spoken(event.any_data) if kind.startswith("object:children-changed:add") else str(event.any_data)
            if said:
                tell({"heard": "live", "said": said, "live": live(source)})
    except GLib.Error:
        # It has gone from the page since: nobody could say it any more.
        return


def answer(channel, condition):
    """Answers one question; ends when Node has gone."""
    question = sys.stdin.readline().strip()
    if not question:
        Atspi.event_quit()
        return False
    try:
        root = page()
        if question == "walk":
            tell({"walk": list(walk(root)) if root else []})
        elif question == "focus":
            # The page has it too, around what has it within.
            focused = [node for node in walk(root) if "focused" in node["states"]] if root else []
            tell({"focus": focused[-1] if focused else None})
        else:
            tell({"wrong": f"no such question: {question}"})
    except GLib.Error as error:
        # The page changed under the walk: Node asks again.
        tell({"changed": error.message})
    return True


def give_up(*what):
    """Ends with an error that nobody expected: the loop would go on without an answer for Node."""
    sys.__excepthook__(*what)
    os._exit(1)


def main():
    """Listens until stdin ends."""
    sys.excepthook = give_up
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    for kind in ("object:state-changed", "object:children-changed:add", "object:text-changed:insert"):
        listener.register(kind)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, answer)
    tell({"ready": os.getpid()})
    Atspi.event_main()


main()
