"""Run by LibreOffice's own Python: open Word files, accept or reject all changes, and print what is then there.

usage: python3 libreoffice_script.py PROFILE_FOLDER < jobs.json; a job is [path, "accept" | "reject" | "none"].
Prints a JSON list with, for each job, the paragraphs as lists of [text, weight, posture, link].
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def connected(profile):
    pipe = f"tailor{abs(hash(profile)) % 10**8}"
    arguments = [f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{profile}"]
    options = ["--headless", "--norestore", "--nologo", "--nodefault"]
    process = subprocess.Popen(["soffice", *options, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return process, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    process.kill()
    raise SystemExit("LibreOffice does not answer")


def hidden():
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return value


def elements(holder):
    enumeration = holder.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def portions(paragraph):
    found = []
    for portion in elements(paragraph):
        if portion.TextPortionType == "Text" and portion.getString():
            form = [portion.CharWeight, str(portion.CharPosture.value), portion.HyperLinkURL]
            if found and found[-1][1:] == form:
                found[-1][0] += portion.getString()
            else:
                found.append([portion.getString(), *form])
    return found


def paragraphs(text):
    for element in elements(text):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.getCellNames():
                yield from paragraphs(element.getCellByName(name))
        elif element.supportsService("com.sun.star.text.Paragraph"):
            yield [*portions(element), ["list", element.ListLabelString, element.ParaStyleName, ""]]


def main():
    process, context = connected(sys.argv[1])
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    results = []
    for path, action in json.load(sys.stdin):
        document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden(),))
        if action in COMMANDS:
            dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[action], "", 0, ())
        results.append(list(paragraphs(document.Text)))
        document.close(True)
    print(json.dumps(results))
    try:
        desktop.terminate()
    except Exception:
        process.kill()
    process.wait(20)


main()
