<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>facingpage</name>
    <message>
        <location filename="places.py"/>
        <source>  (not everywhere here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="places.py"/>
        <source>  (not so here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="last_resort.py"/>
        <source> The details are in "{path}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source> The last copy of it, of {made}, is in {folder_of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source> The rest is the machine's: {engine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source> You confirmed all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source> You confirmed {sure} of {number} sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source> on this page; Edit, History has it for all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="replacing.py"/>
        <source> on {n} pages.</source>
        <comment> on {n} page.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source> on {pages} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source> {known} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="searching.py"/>
        <source> {n} pages are still being read.</source>
        <comment> {n} page is still being read.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="replacing.py"/>
        <source> {n} places read otherwise by now, and were left as they are.</source>
        <comment> {n} place reads otherwise by now, and was left as it is.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source> {skipped} of no use are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source> {skipped} of no use were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="anew.py"/>
        <source>"{name}" holds several pages by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source># What to label

Write what annotators should keep to. Headings, lists, **bold** and *italic* are shown as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="legible.py"/>
        <source>, give or take a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="flag_steps.py"/>
        <source>, sentence {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>, with other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>, {doubtful} doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="anew.py"/>
        <source>; and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>; and {more} pages more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <location filename="term_preview.py"/>
        <source>; looking further…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>; the first {number} are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>; {mine} that you translated {stay} as you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>A command, a page or a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>A copy of the project was put into {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>A digit or Enter takes one over, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>A key labels the current block, or the words that are chosen in it. A label that is removed stays where it was given, and is offered no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="beside.py"/>
        <source>A newer Facing Page did “{words}”: this one does not know how to take it back. Install the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>A paragraph begins here already, or this block is never split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>A private session begins in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_files.py"/>
        <source>A project holds {most} rules at most. Nothing was taken over; remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_panel.py"/>
        <source>ANNOTATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>All commands and pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>All edits are on disk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="language_chooser.py"/>
        <source>All languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>All like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>All of it is yours.{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>All standard keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>All {alike} like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Always drop it on this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Always drop this on its site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="note_editor.py"/>
        <source>An empty note is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>Another language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Another list: https://… or a file (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>Another step is still being made. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Any label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Any site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Anybody can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="split_popup.py"/>
        <source>Arrow keys move the cursor, Enter splits there, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Article and dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Article only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <location filename="page_facts.py"/>
        <source>As detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>As it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>As it stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>As opened, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>Asking the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Begin a paragraph with the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Begin a private session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="bookmark_list.py"/>
        <location filename="inspector.py"/>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="editing.py"/>
        <location filename="term_preview.py"/>
        <source>Block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>Block {block}: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="flag_steps.py"/>
        <source>Block {block}{of}. {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Block {found}. {told}. L sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <location filename="marking.py"/>
        <source>Block {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_lines.py"/>
        <source>Block {n}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Bookmark this block, or take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Bookmarks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By date, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By mark, undecided first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>By the machine: {engine}.{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="frame.py"/>
        <location filename="labels_dialog.py"/>
        <location filename="note_editor.py"/>
        <location filename="reference_box.py"/>
        <location filename="toolbar.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>Cancel the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Capitals count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Change key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_panel.py"/>
        <source>Change the note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Change the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Change the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <location filename="page_facts.py"/>
        <location filename="rules_dialog.py"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Check the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Chinese, Japanese, Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>Choose a file and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Choose a file and write the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Choose an action first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Choose another language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Choose it, and the page is translated from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Choose its language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <location filename="glossary_dialog.py"/>
        <location filename="key_sheet.py"/>
        <location filename="models_dialog.py"/>
        <location filename="more_languages.py"/>
        <location filename="rules_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Close the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Colour of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Columns of equal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Confirm, then the next undecided block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_run.py"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Copied original and translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Copied the chosen words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Copied the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Copied the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>Copied with its reference, {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Copy as a quotation with its reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Copy original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Copy original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Copy translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not read "{name}" from the project. Open its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Could not start a private session. Run “facingpage --private” from a terminal to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>DROPPED, BY REASON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Detected: {detected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Devanagari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>Difference to the sentence in the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notice.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>Dismiss the hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notice.py"/>
        <source>Dismiss the warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>Do not make the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Do not translate: it stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Download and import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="column_handle.py"/>
        <source>Drag to make a column wider. Double click for equal columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="inspector.py"/>
        <location filename="rule_dialog.py"/>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Dropped only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="main_window.py"/>
        <source>Dropped page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Edit translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Edits are not kept: try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>Edits made before the page was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <source>Empty the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Encrypt the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Encrypting the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>Enter does it. Keys without Ctrl or Alt work while you read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Enter it to open “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Every action has its standard key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>Every page in the list has a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>Every page of its site, from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="export_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Export labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Export rules of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Export the memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>Export the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Exported to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="glossary_dialog.py"/>
        <location filename="labels_dialog.py"/>
        <location filename="rules_dialog.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Facing Page opens no connection by itself. If you press Connect, it asks these addresses for their lists of models, through your system’s proxy, and sends nothing but that question:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_print.py"/>
        <source>Facing Page: keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>Filter pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="language_chooser.py"/>
        <source>Filter the languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Filter the page list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Filter the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>Find a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>Find a command, a page or a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Find a term, a translation or a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Find in original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Fold or show the pages like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>Font for {script}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>Fonts of page text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Fonts of page text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>From this day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>From: 2026-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Get more languages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Glossary and memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <location filename="toolbar.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Go on translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Go on with the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Go to a block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>Go to a block first: a bookmark is put on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Go to a block first: a note is on a block or its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Go to a block with J and K, or click one: it says here why it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="terming.py"/>
        <source>Go to a block with the term first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reference_box.py"/>
        <source>Go to a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Go to a reference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <location filename="reference_box.py"/>
        <source>Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Go to the next block that is {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Go to the next undecided block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Go to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>Got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guidelines.py"/>
        <location filename="inspector.py"/>
        <location filename="labels_dialog.py"/>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Guidelines in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>Here, and whenever a page of {shown} is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>History of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Holds in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>How their text begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>IN LATIN LETTERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Import a glossary or a translation memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Import labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Import rules of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Import the folder of a translation model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Import translation models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>Imported: {it}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <location filename="labels_dialog.py"/>
        <location filename="models_dialog.py"/>
        <location filename="rules_dialog.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="term_dialog.py"/>
        <source>In all projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>In all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>In labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>In notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>In the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>In the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="term_dialog.py"/>
        <source>In this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>In use: the same sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="inspector.py"/>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Inspector tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>It changes more than a tenth of the text of {n} pages: look whether that is what you mean.</source>
        <comment>It changes more than a tenth of the text of {n} page: look whether that is what you mean.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>It has a passphrase of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>It has no passphrase, so there is no key to destroy: its bytes are written over once, and its files removed, with its backups. This can't be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_steps.py"/>
        <source>It is not known any more what it set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_steps.py"/>
        <source>It is not known any more which labels it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_doer.py"/>
        <source>It is not known any more which rules it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_doer.py"/>
        <source>It is not known any more which terms it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>It is one file with all pages and decisions. What is left out is in no part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>It is taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>It stands in {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>It stands nowhere in the project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <source>It stands nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>It stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>It stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>It was not taken back: there is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replacing.py"/>
        <source>It was taken back on all pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>It would drop most of {n} pages: there it is held back.</source>
        <comment>It would drop most of {n} page: there it is held back.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>It {changes} here, and {blocks} on {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>It {changes} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Its article appears on the left, without menus, teasers and banners; translation on the right. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Its key is destroyed, and with it that of its backups: from then on nobody can read them, with the passphrase or without. Then the files are removed. This can't be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Join the paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Join the sentence with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <location filename="labels_dialog.py"/>
        <location filename="rule_dialog.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="guarding.py"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Keep readers' comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="note_editor.py"/>
        <source>Keep the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Keep the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Keep the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Keep what is typed, or confirm the marked sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Kept: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_print.py"/>
        <source>Keys without Ctrl or Alt work while you read, not while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Keys without Ctrl or Alt work while you read, not while you type. On a keyboard without Latin letters they work by their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <location filename="search_filters.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Label schemes (*.json *.xml *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Label {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Label {key}, then the next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Label “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Label “{name}” of block {block} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Labels and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Labels and guidelines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Labels of words of block {block} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Labels of {lower} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Labels or guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <location filename="page_menu.py"/>
        <location filename="pair_picker.py"/>
        <location filename="search_filters.py"/>
        <location filename="site_languages.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <source>Language of blocks like this on {site} {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <source>Language of pages of {site} {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <location filename="status.py"/>
        <source>Language of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Language unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>Language you read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <location filename="language_chooser.py"/>
        <location filename="models_list.py"/>
        <location filename="more_languages.py"/>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_languages.py"/>
        <source>Languages of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Larger page text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Leave the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Leave the fields empty to change only when the window locks. Copies that were sent keep the passphrase they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Leave the glossary as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="column_handle.py"/>
        <source>Left and Right make one column wider, Enter makes both equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>Letters of each script are set in its font, also where a name or a word stands in a text of another. Ctrl++ and Ctrl+- make all of it larger or smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>Licence: {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>List item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Lists ({lists});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>Lock when the window was not used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>Look at it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Look at the models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Look at the rule that is offered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>Look at what the rule changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>Looking through the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>Looking through the whole project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Make the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <location filename="rule_offer.py"/>
        <source>Make the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>Make the rule that is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Making the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with Alt+Down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with Alt+Down first. Ctrl+Enter confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with Alt+Down first. Then say where it is to be split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Maybe relevant, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Maybe relevant, with all like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <location filename="more_languages.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Models and kits ({models});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Models that can be got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>More languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Narrow the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Narrow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Never drop it on this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Never drop this on its site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>New project with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="desk.py"/>
        <source>New project with a passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next block of unsure language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next doubtful block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next flagged sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next page without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next place found in all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next sentence, marked on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Next undecided block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No block of this page is doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No block of this page is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No block of this page is edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No block of this page is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No block of this page is {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>No bookmark matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>No kept block on this page is of unsure language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>No label has the key {key} yet. Give it to one in “Labels and guidelines…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>No model translates {source} to {target} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>No other block of this page is like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>No other page of this site is stored in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>No other project was open lately, or none is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>No page matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>No page of the list is nearly like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>No page of this project has the reference {page}. Open the project or the file that it was copied from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>No rule is offered now. Drop or restore three blocks that are alike, and one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_languages.py"/>
        <source>No site has a language of its own yet. Go to a block, press L, and choose “from now on”: it is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>No site has a rule yet. Go to a block and press A to drop it and its like on every page of its site, Shift+A to keep them, or L to set their language “from now on”: it is listed here. Or import a file of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>No term has a translation of its own yet. Go to a block and press Ctrl+G, or import a list: CSV, TSV or TBX. Sentences come in with TMX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No translation on this page is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>Not in the project: {names}. Until then your edits are not kept. Free some space or check the disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Not ready to travel: there is no model. Import one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Not ready to travel: {it} of {number} models cannot be relied on. Import them again, or remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Not relevant, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Not relevant, with all like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>Not translated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>Not used: the {engine_word} model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <location filename="note_editor.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Note on block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Note on block {block} {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Note on the chosen words, or the block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Note on “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Nothing but the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>Nothing can be said of this block that would leave the text alone. D drops it here, R restores it; Page ▸ Rules of sites… lists the rules that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="palette.py"/>
        <source>Nothing is called like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Nothing is decided here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Nothing is kept on this page. Restore a block, then export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replacing.py"/>
        <source>Nothing is to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Nothing is translated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Nothing of it stays on this computer but in the project that you name here, in files that you export, and in the glossary and the models for all projects if you change those. The name with your decisions is another one each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Nothing of it that is known of is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Nothing of the project is on the screen or open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Nothing was done in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>On open pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>On {n} of {pages} stored pages of this site it {changes}.</source>
        <comment>On {n} of {pages} stored pages of this site it {changes}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>On {n} stored pages of this site it {changes}.</source>
        <comment>On {n} stored page of this site it {changes}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>On {site}: drop {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>On {site}: keep {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>One column: original, translation, both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Only as written here: capitals and ending count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>Only blocks of the article have a status. Restore the block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>Only the original is shown. F7 shows the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="focus_mode.py"/>
        <source>Only the text is shown. Escape brings the rest back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>Only the translation is shown. F7 shows both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Only what touched several pages, terms or rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Open a folder of saved pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="desk.py"/>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Open a saved page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Open another page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Open or fold dropped blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Open saved pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="states.py"/>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Opening the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>Opening {alone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Or drop files, or a piece of a page, anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <location filename="term_dialog.py"/>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <location filename="table_setup.py"/>
        <source>Original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>Original and translation are side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>Original — {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>Other translations of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Other translations of the sentence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>PAGES  {some}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>PLACE IN THE PAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="bookmark_list.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Page list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>Page text at {percent} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Page text of the usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_run.py"/>
        <source>Pages are translated into it, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>Pages of these sites are read so whenever they are opened. What you decide on a page itself stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_languages.py"/>
        <source>Pages of these sites are read so whenever they are opened. What you set on a page itself stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Passphrase of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Paste a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reference_box.py"/>
        <source>Paste a reference, or the whole quotation that ends with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Paste from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="incoming.py"/>
        <source>Pasted page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Pictures are not shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>Pictures are shown where the saved file holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="concordance.py"/>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_field.py"/>
        <source>Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Press the new key for “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous block of unsure language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous doubtful block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous flagged sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous page without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous place found in all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Previous undecided block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Private session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="showing.py"/>
        <source>Project, {n} pages begun: {progress}.</source>
        <comment>Project, {n} page begun: {progress}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="places.py"/>
        <source>Put in where the model had another word: check the words around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>Put the rule back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>Quality: {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="desk.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Read the guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Read the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Read the original only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>Read the page as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Read the page by another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>Readers' comments · {comments}{doubts}: left out, C keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_store.py"/>
        <source>Reading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>Reading “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Ready to travel: {number} loaded and translated a sentence without a network (kept off it by a {barrier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Recent projects…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>Redone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reference_box.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Relevant, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Relevant, with all like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <location filename="glossary_dialog.py"/>
        <location filename="labels_dialog.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Remove the model {what}? It goes from the disk. To have it back, import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>Remove the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_panel.py"/>
        <source>Remove: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Removed; {size_words} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replace_row.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Replace in all translations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replace_row.py"/>
        <source>Replace in translations with</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="replace_row.py"/>
        <source>Replace {n} places {where}</source>
        <comment>Replace {n} place {where}</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="inspector.py"/>
        <location filename="row_shapes.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Rule of a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>Rules of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Rules of sites…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Save a kit of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <location filename="export_dialog.py"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Save kit of all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Save kit of {number}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Save kit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Save the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Save the project as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Saved pages ({pages});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>Saved {name}, {size_words}: {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Saving the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Say above which language you read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Say where the blocks stand or how their text begins. A place is elements one in another: div.related &gt; ul &gt; li.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Search all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Search all pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>Select a block first: it is quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Select another term here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <location filename="guarding.py"/>
        <source>Send a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Send a copy of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Send a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Send no copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Sentence {at}: {lower}{it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Set a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Set the language of block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Set the language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Set the language…  (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Show all dropped blocks while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <source>Show every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Show pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <location filename="page_menu.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="search_filters.py"/>
        <location filename="site_languages.py"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <location filename="more_languages.py"/>
        <location filename="page_facts.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>Size for {script}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Skip, then the next undecided block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Smaller page text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="last_resort.py"/>
        <source>Something happened that Facing Page did not foresee ({kind}). What is on disk is safe: go on, or close the window and open it again.{where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>Sort and filter the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Sort and filter the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="split_popup.py"/>
        <source>Split the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Split the sentence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Standard key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <location filename="search_filters.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Steps, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress_strip.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="toolbar.py"/>
        <source>Stop translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress_strip.py"/>
        <source>Stop what is being done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Stopped, {number} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="model_work.py"/>
        <source>Stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>Stopped; the rest was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>Struck out: only here. Underlined: only in the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Swap original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>TRANSLATION MEMORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="keymap.py"/>
        <source>Tab goes from one part of the window to the next. Press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Table row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>Take four or more words that do not belong together; at least {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replace_row.py"/>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Take the labels away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replace_row.py"/>
        <source>Take the last replacing back on all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <location filename="term_dialog.py"/>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Term in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>That could not be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>That is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>That is the language you read: there is nothing to translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>That page is an earlier version: it is not listed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>That step is not in the project any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>The blocks that are selected and no others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>The cleaner had {machine} it as well: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>The cleaner had {machine} it: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>The clipboard holds no page and no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <source>The clipboard is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>The column can't be made any wider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>The copy is in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>The disk has not taken your last edits yet: they are kept in memory and tried again every 2 seconds. Unlock to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>The engine gives no other translation of this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>The engine was ended before it could answer. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <source>The first {n} places are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>The language of this page is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_steps.py"/>
        <source>The language set for {site} is another now, or was removed: look at Page ▸ Rules of sites….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_run.py"/>
        <source>The language you read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>The list has the same page already: it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>The list is empty: it offers no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>The mark of “{title}” is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>The mark of “{title}” is taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="triage.py"/>
        <source>The marks of {n} pages are taken back.</source>
        <comment>The mark of {n} page is taken back.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="triage.py"/>
        <source>The marks of {n} pages are taken off.</source>
        <comment>The mark of {n} page is taken off.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>The model that made this translation is not installed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>The new passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>The original is on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>The original is on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>The original, to select a term in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reading.py"/>
        <source>The other window was closed. Press “Try again” to change the project in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>The page on the left is cleaned and ready to read. To see it in {target}, get a model: an Argos package, a Firefox model folder or a kit from another computer. It is checked, tried and used offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>The page was left: the note was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>The passphrase of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>The passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>The program's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>The project "{name}" is damaged. What you do now may be lost: close the window and run: facingpage project recover "{path}".{copy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>The project could not be wiped whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>The project is encrypted on the disk, with its search index and its backups from now on. Those made before stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>The project is now at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>The project is whole: {pages}, {edits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>The project is wiped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>The project “{name}” is not where it was, so the one without a name is open. Plug in its disk, or find it with Project, Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>The project's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>The rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_doer.py"/>
        <source>The rules that it changed are others now, or were removed: look at Page ▸ Rules of sites….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>The same sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>The sentences that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>The translation could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>The translation memory has nothing like this block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>The translation was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <location filename="passphrase_dialog.py"/>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>The whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Their whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>There are no labels yet. Add one, or import a scheme: Facing Page’s own JSON, the XML of a Label Studio interface, or doccano’s list of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>There are no readers' comments under a text here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>There is a project of this name: it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>There is no bookmark yet. Go to a block and press Ctrl+B to put one on it; it is found here from any page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>There is no label here to take away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>There is no page to export yet. Open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>There is no project open yet. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>There is no project to keep a rule in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <location filename="history.py"/>
        <source>There is no project to keep it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_files.py"/>
        <source>There is no project to keep rules in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>There is no project to look through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>There is no project to read the page from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>There is no project to remember sentences in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searches.py"/>
        <source>There is no project to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>There is no project, and so no memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>There is no sentence after this one in its block to join it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>There is no sentence here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>There is no way to read the project without its passphrase. Nobody can send you another one: write it down, and keep that where only you can find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>There is nothing in the original to label here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>There is nothing in the original to note this on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>There is nothing to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>There is nothing to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <source>There is text on the clipboard still, where every program can read it. If it is from this project, empty the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>There is this rule already. {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>These {many} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>They work without a network. What you import is checked and tried before it is used: drop files or folders here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>This block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>This block and no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>This block has no translation to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>This block is one paragraph: there is nothing to join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reference_box.py"/>
        <source>This is no reference. One looks like this: 9f86d081884c#12, the page and its block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>This is the first translated sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>This is the last translated sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>This is the only page that has no mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="keymap.py"/>
        <source>This key has no name of its own. Press another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>This name stands with what you decide from the next opening of a project on. Leave it empty for a new pseudonym.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>This page could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>This page could not be opened: it can’t be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>This page does not tell of which site it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>This page does not tell of which site it is: no rule can hold for others. D drops a block here, R restores it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>This page is in {source} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <source>This page is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>This page is not opened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>This page, and any of {shown} that is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>This page: {progress}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>This project has a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>This project has no passphrase to unlock it with. Set one first: Project ▸ Passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>This rule is not offered again until the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reading.py"/>
        <source>This window only reads the project: another window has it open, and is the one to change it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>Those like it on its site, from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>Those of the same words, and those in the same place of the page where {detected} was detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>To go on, type its name: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>To: 2026-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Translate a term from now on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>Translate into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_run.py"/>
        <source>Translate into this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="toolbar.py"/>
        <source>Translating, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="block_model.py"/>
        <location filename="glossary_dialog.py"/>
        <location filename="search_panel.py"/>
        <location filename="toolbar.py"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>Translation in the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>Translation in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>Translation memory (*.tmx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <location filename="models_list.py"/>
        <source>Translation models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Translation models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="edit_in_place.py"/>
        <source>Translation of block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>Translation of block {block} edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>Translation — {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Translation, now and as it will read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Travel check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <location filename="hints.py"/>
        <location filename="notice.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notice.py"/>
        <source>Try again to put the edits on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="language_chooser.py"/>
        <source>Type a language, or choose one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="terming.py"/>
        <source>Type how it is translated to see what changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Undecided again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="notice.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Undo takes back what was done on a page. Here a step is taken back on all pages it touched, whatever was done since elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notice.py"/>
        <source>Undo what the notice says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="session.py"/>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Up to this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>Use for this pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <location filename="memory_panel.py"/>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>Use it  (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Use what the translation memory has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>Use: {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fonts_dialog.py"/>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guidelines.py"/>
        <source>What annotators should keep to stands here once somebody has written it, or imported a scheme that has it: choose “Labels and guidelines…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>What can't be promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>What is known of a block stands here once a page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>What is known of the page stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>What the rule changes on open pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schemes.py"/>
        <source>What was changed in the labels since then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>What was dropped is folded where it stood: {fold} opens it. {peel}, held, shows the whole page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="termbase.py"/>
        <source>What was set since for the same term stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>What was taken for the page’s language follows; what is surely in another one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <location filename="term_dialog.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Where the blocks stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="split_popup.py"/>
        <source>Where the second sentence begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Which blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_run.py"/>
        <source>Which language do you read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>Which texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>Who can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Wider original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Wider translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="column_handle.py"/>
        <source>Width of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Wipe it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Wipe the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Wipe the project for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Wipe the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Wiping the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>With notes, and the names of bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>With the dropped blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>With the dropped blocks, marked as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>With the name that stands with each decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>With the pages as they were saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copy_dialog.py"/>
        <source>With the places of files on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>With the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>Words that all must be there, “a phrase”, -not this, one OR another. A word may stand in the original and the next in the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gate.py"/>
        <location filename="progress_strip.py"/>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Writing the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>You dropped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>You kept this block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>You read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>You restored this block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Your edits are not on disk, and closing would lose them: {listed}.

Stay to try again, or to save the pages with Export: an export has all your edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Your edits are not on disk. Click to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Your name is now {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Your name with decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Your name with decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Your translation will stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Yours in {mine} of {number} sentences.{rest}{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>Yours: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>about {it} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>ab|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>all blocks decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>all of them change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>all projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>and {more} more; an export lists them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="wipe_dialog.py"/>
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="term_dialog.py"/>
        <source>any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>any place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>any text; # is any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>any words; # is any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <source>as detected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>as you set it for this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>as you set the page’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>asking {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>blocks and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_languages.py"/>
        <source>blocks like “{short}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>blocks like “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>but doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>colour {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="editing.py"/>
        <source>confirmed as {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>d MMMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>decided by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>doubtful · {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <location filename="rules_dialog.py"/>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <location filename="page_facts.py"/>
        <source>dropped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>dropped {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>dropped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>drops {n} blocks</source>
        <comment>drops {n} block</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>edits not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <location filename="site_languages.py"/>
        <source>every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>held back: it would drop most of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>its digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>its page made the picture worker fail, so no more were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_words.py"/>
        <source>label {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>language unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>maybe relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_line.py"/>
        <source>nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>no longer labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>no model reads {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>no reason is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>no translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>none of them changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>none of them is the machine's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>not ready: {doubt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>not relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <location filename="more_languages.py"/>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>not translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_words.py"/>
        <source>note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>nothing decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>nothing: the list has no digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>offline, through {between}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>offline: {pair}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="replace_row.py"/>
        <source>on {n} pages</source>
        <comment>on {n} page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>only here: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>only there: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>other languages only: {get}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>packing: {size_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="finding.py"/>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>page {page_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>partly {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>project: {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="anew.py"/>
        <source>reading it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>reading the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>ready to travel: {took}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>restores {n} blocks</source>
        <comment>restores {n} block</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>set by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>set last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <source>set to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>sha256 {it}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>taken back in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schemes.py"/>
        <source>the labels and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>the page could not be read from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>the page is in {source} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="choosing.py"/>
        <source>the page’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>the page’s language is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>there is no picture worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>travel check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>travel check, {number} of {number_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>under 1% of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>waiting for its check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>waiting for translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what begins with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what says “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>what stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what stands in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what stands in {place} and begins with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what stands in {place} and says “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>whole blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>whole, as first seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_line.py"/>
        <source>{confirmed}/{kept} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>{drops}, {restores}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library.py"/>
        <source>{error} Until then your edits are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="legible.py"/>
        <source>{it} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>{kept}
Go to the next block that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>{kept} Go to the next kept block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="export_dialog.py"/>
        <source>{kept} blocks are kept, {translated} of them translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="kept_words.py"/>
        <source>{kept} of {n} blocks, {share} of the text</source>
        <comment>{kept} of {n} block, {share} of the text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="kept_words.py"/>
        <source>{kept}; {doubtful} doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>{key} does “{other}” now. Press Use it to give it to “{action}”; “{other}” has no key any more then. Or press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>{key} does “{other}” now. Press Use it to give it to “{action}”; “{other}” has {left} left. Or press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>{kind} (*{suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>{kind} · reader's comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>{lost} did not fit this page and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>{lost} did not fit this page any more and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>{lost} of this page could not be read and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_tags.py"/>
        <source>{more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{more} more. F8 goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{named}, through {between}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{name}, column headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{name}, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>{next_block} and {previous_block} go from block to block, {drop} drops one, {restore} brings it back, {edit} edits its translation. {keys} shows all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>{next_flagged} goes to the next sentence whose translation is worth a look, {next_doubtful} to the next block that was hard to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="editing.py"/>
        <location filename="marking.py"/>
        <source>{number} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>{number} blocks {what}: go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>{number} dropped{doubts}: {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="anew.py"/>
        <source>{number} found no block of the same text and stay with the version before: {listed}. Choose “As detected” to go back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="termbase.py"/>
        <source>{number} of the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>{number} taken over.{rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>{number} taken over.{there}{rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>{number} written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>{number} written to {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>{number}; {number_2} in the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desk.py"/>
        <source>{n} backups from before have no passphrase: anybody can read them. Remove them when you have seen that the project is as it should be: {folder}</source>
        <comment>A backup from before has no passphrase: anybody can read it. Remove it when you have seen that the project is as it should be: {folder}</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <location filename="words.py"/>
        <source>{n} blocks</source>
        <comment>{n} block</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} characters</source>
        <comment>{n} character</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="wipe_dialog.py"/>
        <source>{n} copies were sent and stay as they are:</source>
        <comment>A copy was sent and stays as it is:</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} edits</source>
        <comment>{n} edit</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>{n} kept, {share} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="labels_dialog.py"/>
        <source>{n} labels read from “{file}”. “Keep” puts them in the project.</source>
        <comment>{n} label read from “{file}”. “Keep” puts it in the project.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="search_panel.py"/>
        <source>{n} limits…</source>
        <comment>{n} limit…</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} models</source>
        <comment>{n} model</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="annotation_panel.py"/>
        <source>{n} more are not listed.</source>
        <comment>{n} more is not listed.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="page_line.py"/>
        <source>{n} more like it</source>
        <comment>{n} more like it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="page_line.py"/>
        <source>{n} more like it, folded</source>
        <comment>{n} more like it, folded</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="progress_keeper.py"/>
        <location filename="status.py"/>
        <source>{n} of {all} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <location filename="words.py"/>
        <source>{n} other open pages</source>
        <comment>{n} other open page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="history_dialog.py"/>
        <location filename="words.py"/>
        <source>{n} pages</source>
        <comment>{n} page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>{n} pages are still to be counted…</source>
        <comment>{n} page is still to be counted…</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="triage.py"/>
        <source>{n} pages: {mark}.</source>
        <comment>{n} page: {mark}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="concordance.py"/>
        <location filename="searching.py"/>
        <source>{n} places</source>
        <comment>{n} place</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="replacing.py"/>
        <source>{n} places were replaced</source>
        <comment>{n} place was replaced</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} rules</source>
        <comment>{n} rule</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_files.py"/>
        <source>{n} rules taken over.</source>
        <comment>{n} rule taken over.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_files.py"/>
        <source>{n} rules written to {path}.</source>
        <comment>{n} rule written to {path}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} sentences</source>
        <comment>{n} sentence</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="progress_keeper.py"/>
        <source>{n} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} stored pages</source>
        <comment>{n} stored page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} terms</source>
        <comment>{n} term</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="progress_keeper.py"/>
        <source>{n} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_files.py"/>
        <source>{n} were there already.</source>
        <comment>{n} was there already.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} words</source>
        <comment>{n} word</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>{others} of them {it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>{pair_words} was imported, but {doubt}. Read a page with it before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="memory_panel.py"/>
        <source>{percent}% alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>{percent}% of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="searching.py"/>
        <source>{places} on {n} pages</source>
        <comment>{places} on {n} page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>{progress}: go to the next undecided block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>{rules};;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_words.py"/>
        <source>{rule} It is held back on this page, of which it would drop most: see Page ▸ Rules of sites…, or drop blocks here with D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>{short}, block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="places.py"/>
        <source>{source}: not translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>{state}, but doubtful: {doubt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_words.py"/>
        <source>{status}: was confirmed; its translation changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>{stem} copy{suffix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>{sure} of {of} sentences confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="search_lines.py"/>
        <source>{title}: {n} places</source>
        <comment>{title}: {n} place</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>{verb} block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>{verb} this block  ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>{what} of “{title}” was changed since. Go there and take that back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>{what}, like “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library.py"/>
        <source>{why} Your last edits are not on disk yet: they are kept in memory and tried again every 2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>{words_kept} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>{words_per_s} words/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>{words}. Undo in the window takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>“{action}” is done by {key} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>“{action}” is done by {key} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_filters.py"/>
        <source>“{day}” is no day: write it as 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>“{label}” is for whole blocks. Press Escape, then its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotating.py"/>
        <source>“{label}” is for words. Choose some first: drag over them, or press Shift and the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_work.py"/>
        <source>“{name}” holds {number}.{rest} Where are they to hold? They take the place of those for the same words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>“{name}” is encrypted from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replacing.py"/>
        <source>“{old}” replaced by “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="replacing.py"/>
        <source>“{old}” taken out of translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>“{quote}” labelled “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>“{quote}” no longer labelled “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>“{short}” no longer labelled “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>“{title}” could not be opened: it is not marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whereabouts.py"/>
        <source>“{title}” has no block {block}. It may have been read by another encoding when the reference was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>“{title}” is another page now than it was then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="triage.py"/>
        <source>“{title}”: {mark}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="row_shapes.py"/>
        <source>… {hidden} more characters; copying takes them all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
