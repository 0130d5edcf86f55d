# Having a sheet made for the printer, from a family's screen. What stands on the sheets is in print.ftl.
print-menu = Print…
print-menu-of = Sheets that can be printed about this family
print-menu-title = A PDF file, for the printer
print-kind-election-form = Election form
print-kind-field-sheet = Search sheet for a defender
print-kind-family-summary = Summary for counsel
print-has-election-form = One form for the parent and one for the child, with boxes to tick; none is ticked. In Spanish, English stands beside it.
print-has-field-sheet = The parent’s names and spellings, municipality and age, what not to say, and whom to call back. It must be destroyed after four weeks.
print-has-family-summary = People with their A-numbers, pairs, both wishes with their state, the alignment, clearances, consents and deliveries. No phone, no address, no note.
print-open-file = Whoever has the file can read it, without a passphrase. Choose a place that only you use, print it, then delete the file.
print-language = Language of the sheet
print-blank = Leave the names blank
print-folder = Folder for the file
print-folder-hint = Not in the vault, and none that is copied to a cloud service. The file’s name names nobody.
print-need-folder = Choose a folder.
print-write = Make the PDF
print-written = The sheet was written.
print-done = { $pages ->
    [one] One page, written to
   *[other] { $pages } pages, written to
  }
print-done-delete = Delete the file as soon as it is printed. That it was made is in the log.
