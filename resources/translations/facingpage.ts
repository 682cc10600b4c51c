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
        <location filename="caretaker.py"/>
        <source> Its last backup was made {made}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="last_resort.py"/>
        <source> The details are in "{path}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source> The rest is the machine's: {engine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source> There is no backup of it.</source>
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
        <location filename="deciding.py"/>
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
        <location filename="argos_package.py"/>
        <source>"sentencepiece.model" or "bpe.model"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>"{1}" (did you mean "{2}"?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>"{1}" broke off after {2} of {3} bytes. What came so far is kept: try again to get the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>"{1}" broke off with {2} bytes to go. What came so far is kept: try again to get the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>"{1}" could not be removed ({2}). Nobody can read it without the key; remove it when nothing uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>"{1}" could not be written over ({2}): its key may be there still. Destroy that disk, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="importing.py"/>
        <source>"{1}" holds the model "{2}" twice. Import them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="manifest.py"/>
        <source>"{1}" in "{2}" is no model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>"{1}" in it is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>"{1}" is larger than it should be; it was not taken further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>"{1}" is neither an address nor the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>"{1}" is no address to get models from: it must begin with https://, or be a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>"{1}" is not beside the list of models. Put it there, or name a list on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>"{1}" is not the file that the list of models means: it was damaged on its way, or changed. It was thrown away; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>"{1}" is the project itself. Name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>"{1}" lies beside it and may have been made of it. It was not removed.</source>
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
        <location filename="warc.py"/>
        <source>, and {1} more damages</source>
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
        <location filename="decode.py"/>
        <source>, the page claims {1}</source>
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
    <message numerus="yes">
        <location filename="term_preview.py"/>
        <source>; {n} that you translated stay as you have it</source>
        <comment>; {n} that you translated stays as you have it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>A backup, or something else that was removed with it, had no passphrase: its bytes were written over once. Where the disk keeps old bytes, they can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>A block begins here already, or this one is never split.</source>
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
        <location filename="wiping.py"/>
        <source>A copy was sent to "{1}". It was not removed: it can be read by whoever has it and, if it has one, its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>A digit or Enter takes one over, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="commands.py"/>
        <source>A dropped block has no translation to edit. {key:restore} restores it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>A folder…</source>
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
        <location filename="languages.py"/>
        <source>Afrikaans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Albanian</source>
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
        <location filename="inspector.py"/>
        <source>Always drop it on this site  ({key:always-drop})</source>
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
        <location filename="last_resort.py"/>
        <source>An error, without its words: a project with a passphrase was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>And {1} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="author.py"/>
        <source>Annotator {1}</source>
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
        <location filename="languages.py"/>
        <location filename="lettering.py"/>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="places_online.py"/>
        <source>Argos Open Technologies (Argos packages, without digests)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>Argos Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Argos package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Argos packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="split_popup.py"/>
        <source>Arrow keys move the cursor, Enter splits there, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>Article</source>
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
        <location filename="store.py"/>
        <source>Ask who put it there to do so again</source>
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
        <location filename="backup_list.py"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Begin a private session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Bengali</source>
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
        <location filename="confirming.py"/>
        <source>Block {1} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="parting.py"/>
        <source>Block {1} cut in two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Block {1} open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kept.py"/>
        <location filename="status.py"/>
        <source>Block {1} {2}</source>
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
        <source>Block {found}. {told}. {key:language} sets it.</source>
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
        <location filename="inspector.py"/>
        <source>Block {number}, cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Block {number}, cut from {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Block {number}, joined with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_lines.py"/>
        <source>Block {n}, dropped: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_lines.py"/>
        <source>Block {n}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="joining.py"/>
        <source>Blocks {1} and {2} joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Bookmark this block, or take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmarks.py"/>
        <source>Bookmark {1} block {2}</source>
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
        <location filename="attempts.py"/>
        <source>Brazilian reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>By date, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>By hand</source>
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
        <location filename="steps.py"/>
        <source>CAST(s.words AS BLOB), CAST(s.who AS BLOB), CAST(s.made_at AS BLOB), CAST(s.kind AS BLOB), CAST(s.record AS BLOB)</source>
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
        <location filename="languages.py"/>
        <source>Catalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Central European</source>
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
        <location filename="epub.py"/>
        <source>Chapters of "{1}" are missing or encrypted: {2}. Get the book again.</source>
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
        <location filename="languages.py"/>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Chinese (simplified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Chinese (traditional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Chinese, Japanese, Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Chinese, simplified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Chinese, traditional</source>
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
        <location filename="scheme_files.py"/>
        <source>Choose a scheme that Facing Page exported, the XML of a Label Studio interface, or doccano's list of labels.</source>
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
        <location filename="protecting.py"/>
        <source>Could not change the passphrase of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>Could not check the passphrase: that takes 128 MB of memory, and there is not so much. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backups.py"/>
        <source>Could not copy the project "{1}" to "{2}": {3}. The project itself is untouched. Free some space or check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>Could not copy the project "{1}": another window reads it. Close that window, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>Could not encrypt the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>Could not encrypt the project "{1}": {2}. It is as it was. Check the disk, and that there is room for a second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>Could not get models from {1}: {2}. Check the connection, or import models from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="importing.py"/>
        <source>Could not import "{1}": a folder in it holds more than {2} packed files, and a model has four at most. Get the model anew, from where you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="importing.py"/>
        <source>Could not import "{1}": it is called "{2}" but its description says {3}. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>Could not import "{1}": it is damaged or cut short. Get it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_files.py"/>
        <source>Could not import "{1}": it is larger than 1 MB, and no label scheme is. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_files.py"/>
        <source>Could not import "{1}": it is not a file. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_files.py"/>
        <source>Could not import "{1}": it is not in UTF-8. Save it so, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>Could not import "{1}": there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="importing.py"/>
        <source>Could not import "{1}": {2} in it is not the file that its own list of digests names. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_files.py"/>
        <source>Could not import "{1}": {2}. Check that it is there and can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>Could not import "{1}": {2}. Get the model anew, from where you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>Could not import "{1}": {2}. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_files.py"/>
        <source>Could not import "{1}": {2}. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>Could not import the kit "{1}": {2}. Make the kit anew; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="author.py"/>
        <source>Could not keep your name in "{1}": {2}. Check that the folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>Could not make the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>Could not make the project "{1}": there is a file of this name, or the key of one. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wacz.py"/>
        <source>Could not open "{1}": "{2}" in it is packed in a way that is not read here. Unpack it and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wacz.py"/>
        <source>Could not open "{1}": "{2}" is not where the archive says. Copy the file anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": files in it lie over one another, as in archives that are made to fill the memory. Do not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tar.py"/>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": it has more than {2} bytes, the limit. Raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open "{1}": it has more than {2} bytes. Raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>Could not open "{1}": it has {2} bytes and the limit is {3}. Raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>Could not open "{1}": it has {2} bytes and the limit is {3}. Save the page without its pictures, or raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>Could not open "{1}": it holds binary data, not text. Open the page in a browser and save it as HTML or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": it holds more than {2} files. Raise the limit in the settings, or unpack it and open the folders in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>Could not open "{1}": it is a PDF document, and damaged. Print the web page again, or save it as HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tar.py"/>
        <source>Could not open "{1}": it is a TAR archive, but damaged. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": it is a ZIP archive, and the list of files at its end is missing. It is cut short or damaged: get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <location filename="source.py"/>
        <source>Could not open "{1}": it is a folder. Open the page file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gzip.py"/>
        <source>Could not open "{1}": it is a {2} archive, but {3}. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zip.py"/>
        <source>Could not open "{1}": it is an office document, not a web page. Save it as HTML or text in its own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schema.py"/>
        <source>Could not open "{1}": it is no Facing Page project, but the database of another program. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open "{1}": it is no Facing Page project, or one with a passphrase whose key "{2}-key" is not beside it. Choose another file, or put the key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>Could not open "{1}": it is not an ordinary file but a pipe or device. Save its content to a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": it is packed in a way ({2}) that is not read here. Unpack the archive and open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Could not open "{1}": it is packed more than {2} times. Unpack it and open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open "{1}": it is packed so that it would fill any memory. Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="singlefilez.py"/>
        <source>Could not open "{1}": it is protected by a password. Open it in a browser with its password and save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zip.py"/>
        <source>Could not open "{1}": it is protected by a password. Unpack it with its password and open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": it is protected by a password. Unpack the archive with its password and open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>Could not open "{1}": it is {2}, not a web page. Open the page in a browser and save it as HTML or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gzip.py"/>
        <source>Could not open "{1}": it unpacks to more than {2} bytes, the limit. Raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="epub.py"/>
        <source>Could not open "{1}": its chapters are protected against copying (DRM). Open it in the reader it was bought for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": its list of files is damaged. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="epub.py"/>
        <source>Could not open "{1}": no chapter of the book is in it. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="maff.py"/>
        <source>Could not open "{1}": none of the tabs saved in it has its page. Save the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>Could not open "{1}": the PDF holds no text, only pictures of it. Run text recognition on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>Could not open "{1}": the PDF is protected by a password. Save it without the password and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tar.py"/>
        <source>Could not open "{1}": the archive is cut short. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>Could not open "{1}": the file holds no text. Check that the page was saved whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="singlefilez.py"/>
        <source>Could not open "{1}": the page is missing from what is packed in it. Open it in a browser and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wacz.py"/>
        <location filename="warc.py"/>
        <source>Could not open "{1}": the page is not in it any more. Open the file again to list its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zip.py"/>
        <source>Could not open "{1}": the page is not in it any more. Open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open "{1}": the server packed it in a way that is not read here ({2}). Save the page from a browser instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="holdings.py"/>
        <source>Could not open "{1}": there is no page in it. Open the file that holds the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>Could not open "{1}": there is no such file. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>Could not open "{1}": you may not read it. Copy it to a folder of your own, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gzip.py"/>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open "{1}": {2}. Copy the file anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open "{1}": {2}. Get the archive again, or unpack it with a program that repairs archives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>Could not open "{1}": {2}. If it is a frame or a script page, open it in a browser and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>Could not open "{1}": {2}. Open it in Safari and save the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>Could not open "{1}": {2}. Open it in a browser and save the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Could not open "{1}": {2}. Open the page in a browser and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>Could not open "{1}": {2}{3}. Copy the file elsewhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tar.py"/>
        <source>Could not open all of "{1}": it holds more than {2} files. Raise the limit in the settings, or unpack it and open the folders in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tar.py"/>
        <source>Could not open all of "{1}": it is damaged. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open all of "{1}": it is packed so that it would fill any memory. Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>Could not open all of "{1}": {2}{3}. The pages before and after are there; copy the file anew for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folder.py"/>
        <source>Could not open the page in "{1}": it is not there any more. Open the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schema.py"/>
        <source>Could not open the project "{1}": a newer Facing Page made it (format {2}, this one reads up to {3}). Install the newer Facing Page to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": an older Facing Page has it open. Close that window, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schema.py"/>
        <source>Could not open the project "{1}": another Facing Page window is using it. Go on in that window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": it is a folder, not a file. Move the folder away, or name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": its folder can't be written to, and even to be read a project needs that. Copy it to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": the disk is full. Free some space, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": the file is damaged. Go back to a copy of it, or run: facingpage project recover "{2}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not open the project "{1}": {2}. Check that its folder can be written to, or name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>Could not open the rest of "{1}": it unpacks to more than {2} bytes. Raise the limit in the settings, or open parts of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>Could not put the project at "{1}": {2}. It is where it was. Choose another place, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="importing.py"/>
        <source>Could not read "{1}": {2}. Copy it to this computer and import it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>Could not read "{name}" from the project. Open its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="list_job.py"/>
        <source>Could not read the list "{1}": {2}. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>Could not read the list of models "{1}": {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="store.py"/>
        <source>Could not read the model folder "{1}": {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="store.py"/>
        <source>Could not read the model {1}: {2}: {3}. {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>Could not read the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="project.py"/>
        <source>Could not read the project "{1}": {2}. Go back to a copy of it, or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>Could not read the project: it is locked. Unlock it with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>Could not read the rules "{1}": {2}. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>Could not recover the project "{1}": {2}. The file itself is untouched. Go back to a copy of it, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>Could not recover to "{1}": there is a file of this name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>Could not remove the model "{1}": {2}. Close what uses it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backups.py"/>
        <source>Could not restore the backup "{1}": {2}. The project and the backup are untouched. Check the folder and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="settings.py"/>
        <source>Could not save the settings in "{1}": {2}. Check that the folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search.py"/>
        <source>Could not search the project: {1}. Go back to a copy of it, or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>Could not start a private session. Run “facingpage --private” from a terminal to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>Could not unlock the project: this is not its passphrase, or its key is damaged; which of the two can't be told. Try again, and mind capitals and the keyboard's language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="global_terms.py"/>
        <source>Could not use the glossary for all projects in "{1}": {2}. Check that the file can be read and written, or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>Could not wipe the project "{1}": there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>Could not wipe the project "{1}": {2}. Close what uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="scheme_files.py"/>
        <source>Could not write "{1}": {2}. Choose another folder, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>Could not write "{1}": {2}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>Could not write "{1}": {2}. Make room and try again; what came so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copies.py"/>
        <source>Could not write a copy to "{1}": that is the project itself. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="copies.py"/>
        <source>Could not write a copy to "{1}": {2}. Check that there is room for it, there and beside the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>Could not write the kit "{1}": {2}. Make room or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writing.py"/>
        <source>Could not write the list "{1}": {2}. Choose another folder, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>Could not write to "{1}": {2}. Make room there and try again; what came so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>Could not write to "{1}": {2}. Make room there, or see who may write to it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writer.py"/>
        <source>Could not write to the project "{1}": {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="working_copy.py"/>
        <source>Could not {do} "{name}": it is no Facing Page project, or its very beginning is damaged, or it has a passphrase and its key "{name}-key" is not beside it. Put the key there if you have it, else go back to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Croatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="lettering.py"/>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Cyrillic, DOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Cyrillic, KOI8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Cyrillic, Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>DATES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>DROPPED, BY REASON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Danish</source>
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
        <location filename="complete.py"/>
        <source>Dateien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="deciding.py"/>
        <source>Deciding all of these blocks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>Declared language</source>
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
        <location filename="page.py"/>
        <source>Documentation</source>
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
        <location filename="rule_dialog.py"/>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Drop block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Drop this block  ({key:drop})</source>
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
        <location filename="words.py"/>
        <source>Dropped, but doubtful: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Dropped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>EPUB book</source>
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
        <location filename="checking.py"/>
        <source>Edit {1}, of page {2}, can't be read.</source>
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
        <location filename="languages.py"/>
        <source>English</source>
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
        <location filename="languages.py"/>
        <source>Estonian</source>
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
        <location filename="writing.py"/>
        <source>Facing Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>Facing Page opens no connection by itself. If you press Connect, it asks these addresses for their lists of models, through your system’s proxy, and sends nothing but that question:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <location filename="jsonl.py"/>
        <source>Facing Page {1}</source>
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
        <location filename="languages.py"/>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Firefox model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Firefox models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>Flash memory (an SSD, a stick, a card) writes to another place than it is told to: what was written over may be there still, for someone with the means to read the memory itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Fold or show the pages like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Folder of pages</source>
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
        <location filename="page.py"/>
        <source>Forum thread</source>
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
        <location filename="languages.py"/>
        <source>French</source>
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
        <location filename="notices.py"/>
        <source>Full version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>GLOSSARY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Galician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>Get a model…</source>
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
        <location filename="terming.py"/>
        <source>Go to a block with the term first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Go to a block with {key:next-block} and {key:previous-block}, or click one: it says here why it was kept.</source>
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
        <location filename="text.py"/>
        <source>Google cache notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="first_hints.py"/>
        <source>Got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
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
        <location filename="scheme.py"/>
        <source>Guidelines changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <source>Guidelines in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>HTTP header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
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
        <location filename="languages.py"/>
        <source>Hindi</source>
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
        <location filename="languages.py"/>
        <source>Hungarian</source>
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
        <location filename="store.py"/>
        <source>Import the model again</source>
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
        <location filename="bringing.py"/>
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
        <location filename="attempts.py"/>
        <source>Indian rupees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Indonesian</source>
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
        <location filename="store.py"/>
        <source>Install it again with Argos Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="attempts.py"/>
        <source>Israeli shekels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="rule_words.py"/>
        <source>It changes more than a tenth of the text of {n} pages: look whether that is what you mean.</source>
        <comment>It changes more than a tenth of the text of {n} page: look whether that is what you mean.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="hand.py"/>
        <source>It could not be prepared ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>It could not be read ({1}).</source>
        <translation type="unfinished"></translation>
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
        <location filename="outcomes.py"/>
        <source>It is in “{fresh}”. The damaged project stays as it is: “{path}”.</source>
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
        <location filename="child.py"/>
        <source>It needs more memory than a page may take.</source>
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
        <location filename="languages.py"/>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Its article appears on the left, without menus, teasers and banners; translation on the right. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Its file is wrong in {1} places or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Its file is wrong in {1} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>Its key is destroyed, and with it that of its backups: from then on nobody can read them, with the passphrase or without. Then the files are removed. This can't be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inflate.py"/>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>JPEG 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>JPEG XL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Japanese, EUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Japanese, Shift JIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Join the block with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Join the sentence with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Kannada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels_dialog.py"/>
        <location filename="rule_dialog.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Keep block {number}</source>
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
        <location filename="inspector.py"/>
        <source>Keep this block  ({key:restore})</source>
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
        <location filename="words.py"/>
        <source>Kept, but doubtful: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Kept: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Kept: {reason}</source>
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
        <location filename="languages.py"/>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>LANGUAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>LINKS</source>
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
        <source>Label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Label {label}, then the next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme.py"/>
        <source>Label “{1}” {2}</source>
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
        <location filename="spans.py"/>
        <source>Labelled words of block {1} {2}</source>
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
        <location filename="scheme.py"/>
        <source>Labels changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels.py"/>
        <source>Labels of block {1} {2}</source>
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
        <location filename="spoken.py"/>
        <source>Language of {1} {2}</source>
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
        <location filename="languages.py"/>
        <source>Latvian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backup_list.py"/>
        <location filename="passphrase_dialog.py"/>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Leave out block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Leave out this block  ({key:drop})</source>
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
        <source>Letters of each script are set in its font, also where a name or a word stands in a text of another. {key:larger} and {key:smaller} make all of it larger or smaller.</source>
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
        <location filename="md.py"/>
        <source>Links in the text, to copy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>List item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>List of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Lists ({lists});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Lithuanian</source>
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
        <source>Look at the rule that is offered, or of the block…</source>
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
        <location filename="maff.py"/>
        <source>MAFF index.rdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>MHTML header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Macedonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backup_list.py"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>Made by</source>
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
        <location filename="languages.py"/>
        <source>Malay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Malayalam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Marathi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_menu.py"/>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with {key:next-sentence} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with {key:next-sentence} first. Then say where it is to be split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="sentence_commands.py"/>
        <source>Mark a sentence with {key:next-sentence} first. {key:commit} confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="triage.py"/>
        <source>Marks of {n} pages off</source>
        <comment>Mark of {n} page off</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
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
        <location filename="places_online.py"/>
        <source>Mozilla (Firefox models)</source>
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
        <location filename="languages.py"/>
        <source>Nepali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Never drop it on this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Never drop it on this site  ({key:never-drop})</source>
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
        <location filename="backups.py"/>
        <source>No copy of the project "{1}" was made: it has {2}, and copies are kept up to {3}. Copy it yourself while it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backups.py"/>
        <source>No copy of the project "{1}" was made: the disk has only {2} left. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>No engine "{1}" ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>No format "{1}"{2}. There are: {3}.</source>
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
        <location filename="__init__.py"/>
        <source>No language {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>No model translates {1}. Import a model file for it; installed: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>No model translates {1}: it cannot go into the kit. Import one first, or leave the pair out.</source>
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
        <source>No rule is offered now. None speaks of this block. Drop or restore three blocks that are alike, and one is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>No site has a rule yet. Go to a block and press {key:always-drop} to drop it and its like on every page of its site, {key:never-drop} to keep them, or {key:language} to set their language “from now on”: it is listed here. Or import a file of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>No term has a translation of its own yet. Go to a block and press {key:term}, or import a list: CSV, TSV or TBX. Sentences come in with TMX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="showing.py"/>
        <source>No translation on this page is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Not all edits can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Not all pages can be read.</source>
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
        <source>Note on block {block} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Note on block {block} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>Note on block {block} removed</source>
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
        <location filename="notes.py"/>
        <source>Notes on block {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Nothing but the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="debris.py"/>
        <source>Nothing can be said of this block that would leave the text alone. {key:drop} drops it here, {key:restore} restores it; Page ▸ Rules of sites… lists the rules that there are.</source>
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
        <location filename="outcomes.py"/>
        <source>Nothing of it that is known of is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Nothing of the project is on the screen or open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>Nothing of this session stays on the computer but its project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <source>Nothing was done in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="join_commands.py"/>
        <source>Nothing was joined to this block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="outcomes.py"/>
        <source>Nothing was lost.</source>
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
    <message>
        <location filename="rules.py"/>
        <source>On {1}: drop {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>On {1}: drop {2}, like “{3}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>On {1}: keep {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>On {1}: keep {2}, like “{3}”</source>
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
        <source>Only the original is shown. {key:one-column} shows the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="focus_mode.py"/>
        <source>Only the text is shown. {key:leave} brings the rest back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="arranging.py"/>
        <source>Only the translation is shown. {key:one-column} shows both again.</source>
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
        <location filename="actions.py"/>
        <location filename="desk.py"/>
        <location filename="notice.py"/>
        <source>Open a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backup_list.py"/>
        <source>Open a copy of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backup_list.py"/>
        <source>Open a copy of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="asking.py"/>
        <source>Open a folder of saved pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="frame.py"/>
        <source>Open a page…</source>
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
        <location filename="mhtml.py"/>
        <source>Open the page in a browser and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Open the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Open the rule…  ({key:look-at-rule})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Open what was recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="states.py"/>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Opening the backup</source>
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
        <source>PAGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_list.py"/>
        <source>PAGES  {some}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>PDF creation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>PLACE IN THE PAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inflate.py"/>
        <source>PPMd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="bookmark_list.py"/>
        <location filename="inspector.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <location filename="pdf.py"/>
        <source>Page cut after block {1}: it holds more blocks than the limit allows. Raise the limit in the settings to read the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>Page cut after line {1}: the markup there goes past what can be parsed. Open the page in a browser and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gzip.py"/>
        <source>Page cut after {1} bytes: {2}. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>Page cut after {1}. Raise the limit in the settings, or split the PDF and open its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>Page cut after {1}: it holds more lines than the limit allows. Raise the limit in the settings to read the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>Page cut: it holds more frames than the limits allow, and some are left out. Open the frame you need as a page of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>Page cut: the coding of the page's text is damaged in places. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>Page cut: the file ends in the middle of {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>Page cut: the file holds more parts than the limit allows. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Page list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marks.py"/>
        <source>Page marked as {1}</source>
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
        <location filename="_content.py"/>
        <source>Page type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search.py"/>
        <source>Page {1} could not be put into the index: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>Page {1} of the PDF is damaged and could not be read. Print the web page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="project.py"/>
        <source>Page {1} of the project "{2}" is damaged on disk; its original and its edits are kept. Open the saved file again to see it with its edits.</source>
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
        <location filename="words.py"/>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bounds.py"/>
        <source>Paragraphs of block {1} joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Part of its file can't be read.</source>
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
        <location filename="languages.py"/>
        <source>Persian</source>
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
        <location filename="__init__.py"/>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Portuguese</source>
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
        <location filename="__init__.py"/>
        <source>Printed page (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="key_sheet.py"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <location filename="status.py"/>
        <source>Private session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>Product</source>
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
        <location filename="languages.py"/>
        <source>Punjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
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
        <location filename="writer.py"/>
        <source>ROLLBACK TO one</source>
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
        <location filename="_content.py"/>
        <source>Readers' comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kept.py"/>
        <source>Readers' comments kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kept.py"/>
        <source>Readers' comments left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>Readers' comments · {comments}{doubts}: left out, {key:comments} keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_job.py"/>
        <source>Reading the list "{1}" was stopped.</source>
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
        <source>Recover a damaged project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notice.py"/>
        <source>Recover what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="outcomes.py"/>
        <source>Recovered: {pages}, {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Recovering the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="deciding.py"/>
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
        <source>Removed; {size} are free.</source>
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
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <location filename="row_shapes.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Restore block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Restore this block  ({key:restore})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="join_commands.py"/>
        <source>Rows of tables, code and pictures stay apart: they are not joined with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>Rule of a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>Rule of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>Rule removed. {1}</source>
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
        <location filename="store.py"/>
        <source>Run the set-up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="attempts.py"/>
        <source>Russian rubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="formats.py"/>
        <source>Safari web archive</source>
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
        <source>Saved {name}, {size}: {pairs}.</source>
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
        <location filename="actions.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 100%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 125%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 150%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 175%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 200%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 250%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Scale 300%</source>
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
        <location filename="confirming.py"/>
        <source>Sentence of block {1} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bounds.py"/>
        <source>Sentence of block {1} split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>Sentence {at}: {lower}{it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bounds.py"/>
        <source>Sentences of block {1} cut otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bounds.py"/>
        <source>Sentences of block {1} joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Serbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Serbian (Cyrillic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Serbian (Latin)</source>
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
        <source>Set the language…  ({key:language})</source>
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
        <location filename="singlefilez.py"/>
        <source>SingleFile archive's description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="metadata.py"/>
        <location filename="singlefilez.py"/>
        <source>SingleFile comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>SingleFile page that unpacks itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_facts.py"/>
        <location filename="page_menu.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="search_filters.py"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="backup_list.py"/>
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
        <location filename="languages.py"/>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Smaller page text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>Snapshots of the file system, backups by other programs and folders that are kept alike over a network may hold the project and its key as they were. Only where they are kept can they be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Somali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>Some of what it keeps belongs to nothing.</source>
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
        <location filename="languages.py"/>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Split the block before the sentence</source>
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
        <location filename="models.py"/>
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
        <location filename="languages.py"/>
        <source>Swahili</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>Swap original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>TAR of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>TRANSLATION</source>
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
        <location filename="languages.py"/>
        <source>Tagalog</source>
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
        <location filename="actions.py"/>
        <source>Take the last joined block out again</source>
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
        <location filename="languages.py"/>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Telugu</source>
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
        <location filename="made_of.py"/>
        <source>Text of block {1} joined or cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notices.py"/>
        <source>Text-only version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
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
        <location filename="offers.py"/>
        <source>That is no list of models: neither Firefox's records nor an Argos index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>That is the language you read: there is nothing to translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="paging.py"/>
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
        <location filename="translation_job.py"/>
        <source>The engine failed on this sentence. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alternatives.py"/>
        <source>The engine gives no other translation of this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="translating.py"/>
        <source>The engine was ended before it could answer. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>The file holds more than {1} pages; the first of them are listed. Split the file to reach the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="searching.py"/>
        <source>The first {n} places are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="base.py"/>
        <source>The folder "{1}" holds more than {2} files: it is no model folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folder.py"/>
        <source>The folder "{1}" holds more than {2} files; the first found are listed. Raise the limit in the settings, or open its folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folder.py"/>
        <source>The folder "{1}" was not looked into: it lies too deep. Open it by itself.</source>
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
        <location filename="fetching.py"/>
        <source>The list "{1}" is far too long to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="paging.py"/>
        <source>The list has the same page already: it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>The list is empty: it offers no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="manifest.py"/>
        <source>The list of digests in the model folder "{1}" cannot be read. Import the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>The list of models at {1} is far too long to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="fetching.py"/>
        <source>The list of models names a file outside its own folder.</source>
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
        <location filename="models.py"/>
        <source>The model "{1}" loads but makes nothing of a known sentence: its files are damaged, or do not belong together. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>The model "{1}" was named twice. Name it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>The model "{1}" was not imported here and stays: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>The model "{1}" was not imported: {2}. The one of that name that you have stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>The model "{1}" {2}: its files are damaged, or do not belong together. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>The model folder "{1}" does not tell its languages. Name it like "de-en".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>The model folder "{1}" holds files of two models: {2} is none of {3}. Put each model into a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>The model folder "{1}" holds no "model….bin" file. Unpack the model again; files ending in .gz or .zst must be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>The model folder "{1}" holds no {2} vocabulary ("vocab….spm"). Unpack the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>The model folder "{1}" is damaged: {2} is no vocabulary of this model, or cut short. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="base.py"/>
        <source>The model folder "{1}" names a language "{2}", which is none. Get the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="translating.py"/>
        <source>The model that made this translation is not installed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos.py"/>
        <location filename="firefox.py"/>
        <source>The model {1} in {2} cannot be loaded: a file of it is damaged, or of another kind. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos.py"/>
        <source>The model {1} in {2} cannot be used: its vocabulary is that of another model. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="store.py"/>
        <source>The model {1} is damaged: {2} is not the file it was. {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>The models that translate {1} are others than a moment ago. Try again, and the new ones are used.</source>
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
        <location filename="project.py"/>
        <source>The original of page {1} in the project "{2}" is damaged on disk. Open the saved file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="project.py"/>
        <source>The original of page {1} was left out when this copy, "{2}", was made. Open the saved file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>The original of {1} can't be read.</source>
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
        <location filename="argos_package.py"/>
        <source>The package "{1}" does not tell its languages: its metadata.json is missing or damaged. Get the package anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos_package.py"/>
        <source>The package "{1}" holds no {2}. Get the package anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos_package.py"/>
        <source>The package "{1}" is damaged: {2} is not what it should be. Get the package anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos_package.py"/>
        <source>The package "{1}" is for something else than translation ("{2}").</source>
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
        <location filename="recovering.py"/>
        <source>The page “{1}” is lost: open its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marks.py"/>
        <source>The page’s mark taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>The passphrase has a letter that was not read whole: nobody could type it again. Type it anew; a terminal must be set to UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>The passphrase has {1} of at least {2} characters. Take four or more words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="data_key.py"/>
        <source>The passphrase is too long. Take at most {1} characters.</source>
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
        <location filename="protecting.py"/>
        <source>The project "{1}" has a passphrase already. Change that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>The project "{1}" has a passphrase. Unlock it to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="project.py"/>
        <source>The project "{1}" has no original of page {2}. Open the saved file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="project.py"/>
        <source>The project "{1}" has no page {2}. Open the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>The project "{1}" has no passphrase. Open it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="outcomes.py"/>
        <source>The project could not be wiped whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>The project had no passphrase, so there was no key to destroy: its bytes were written over once and its files removed. Where the disk keeps old bytes, they can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="guarding.py"/>
        <source>The project is encrypted on the disk, with its search index and its backups from now on. Those made before stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reading.py"/>
        <source>The project is not where it was: in the other window it was moved, wiped or given a name. What is shown here is what was read of it.</source>
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
        <location filename="outcomes.py"/>
        <source>The project is wiped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>The project “{name}” is damaged and can't be opened. Recover what can be read, or open a backup; the project itself stays as it is. Until then your edits are not kept.{backup}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="caretaker.py"/>
        <source>The project “{name}” is damaged. What you do now may be lost: recover what can be read, or open a backup. The project itself stays as it is.{backup}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="last_project.py"/>
        <source>The project “{name}” is not where it was, so the one without a name is open. Plug in its disk, or find it with Project, Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wipe_dialog.py"/>
        <source>The project's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protocol.py"/>
        <source>The regular expression takes too long, or too much memory, and was stopped. Make it simpler: a repetition inside a repetition is most often the cause.</source>
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
        <location filename="recovering.py"/>
        <source>The text of the page “{1}” is damaged: open its file again to see it with its edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>The text of {1} can't be read.</source>
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
        <location filename="main_window.py"/>
        <source>The window is shown at {percent}% from the next start. {key:restart} restarts it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="main_window.py"/>
        <source>The window is shown at {percent}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>The {1} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hand.py"/>
        <source>The {1} worker could not be started: it ended at once {2} times. Start Facing Page again, or install it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hand.py"/>
        <source>The {1} worker could not be started: {2}. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="events.py"/>
        <source>The {1} worker stopped unexpectedly and was started again; nothing you did is lost.</source>
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
        <location filename="backup_list.py"/>
        <source>There is no backup of “{name}” yet. One is made each time the project is opened after it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="join_commands.py"/>
        <source>There is no block of the article after this one to join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmark_list.py"/>
        <source>There is no bookmark yet. Go to a block and press {key:bookmark} to put one on it; it is found here from any page.</source>
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
        <location filename="checking.py"/>
        <location filename="recovering.py"/>
        <source>There is no project "{1}". Check the name.</source>
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
        <location filename="fetching.py"/>
        <source>There is not enough room for the model: {1} MB are free in "{2}". Make room there and try again.</source>
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
        <location filename="join_commands.py"/>
        <source>This block is dropped. Restore it first, with {key:restore}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pattern_child.py"/>
        <source>This cannot be put in place of a match: {1}. Write \1 for the first group, and \\ for a backslash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="reference_box.py"/>
        <source>This is no reference. One looks like this: 9f86d081884c#12, the page and its block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pattern_child.py"/>
        <source>This is no regular expression: {1}{2}. Mend it, or switch regular expressions off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk.py"/>
        <source>This is the backup: {name}</source>
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
        <location filename="query.py"/>
        <source>This is too long to be looked for: the most are {1} words and {2} characters. Shorten it.</source>
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
        <source>This page does not tell of which site it is: no rule can hold for others. {key:drop} drops a block here, {key:restore} restores it.</source>
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
        <location filename="no_writer.py"/>
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
        <location filename="notices.py"/>
        <source>Tip: To quickly find your search term on this page, press</source>
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
        <location filename="join_commands.py"/>
        <source>Together they would have too many labels or notes.</source>
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
        <location filename="__init__.py"/>
        <source>Translation memory</source>
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
        <location filename="targets.py"/>
        <source>Translation of block {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="edit_in_place.py"/>
        <source>Translation of block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="deciding.py"/>
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
        <location filename="languages.py"/>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="attempts.py"/>
        <source>Turkish lira</source>
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
        <location filename="query.py"/>
        <source>Type a word or a “phrase” to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="query.py"/>
        <source>Type a word to look for as well: -words only leave blocks out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="terming.py"/>
        <source>Type how it is translated to see what changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="leaving_out.py"/>
        <source>USING fts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>UTF-8 with a few damaged characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="attempts.py"/>
        <source>Ukrainian hryvnias</source>
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
        <location filename="deciding.py"/>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Unicode, 16 bit</source>
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
        <location filename="languages.py"/>
        <source>Urdu</source>
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
        <source>Use it  ({key:take-memory})</source>
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
        <location filename="copies.py"/>
        <source>VACUUM INTO ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="actions.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="notices.py"/>
        <source>View source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>WHY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="leaving_out.py"/>
        <source>WITHOUT ROWID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inflate.py"/>
        <source>WavPack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Web crawl (WARC, ARC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Web crawl with a list of pages (WACZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>Welsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="encodings.py"/>
        <source>Western European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history_dialog.py"/>
        <location filename="rules_dialog.py"/>
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
        <location filename="fetching.py"/>
        <source>What stands at {1} is no list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>What the rule changes on open pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wiping.py"/>
        <source>What the system wrote to disk of this computer's memory, to swap or to sleep, may hold words of it.</source>
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
        <location filename="backup_list.py"/>
        <source>What you choose is put beside “{name}” as a project of its own. The project and its backups stay as they are.</source>
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
        <location filename="outcomes.py"/>
        <source>Where copies of it were sent to is not known: that can't be read, for the project is damaged. Copies stay as they are.</source>
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
        <location filename="epub.py"/>
        <source>XML declaration</source>
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
        <location filename="__init__.py"/>
        <source>ZIP of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a 7-Zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a Safari web archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a Windows program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <source>a button or field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <location filename="text.py"/>
        <source>a button, menu or notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="stakes.py"/>
        <source>a close call on a page of short pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="nearly.py"/>
        <source>a close call, and hardly anything of the page would be left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>a drawing (SVG), which is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>a file in it has a name that is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>a file in it is larger than any model's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="headings.py"/>
        <source>a heading, and nothing under it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <location filename="webarchive.py"/>
        <source>a link that leads to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a link that leads to a page or a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>a list expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a list worker reads lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="stakes.py"/>
        <source>a long paragraph, and little speaks against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>a name expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>a newer Facing Page wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>a newer Facing Page wrote it (format {1}, this one reads up to {2}); install the newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>a notice of copyright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>a notice that asks for consent to cookies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>a notice that the page earns by its links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <location filename="text.py"/>
        <source>a number or sign without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a page worker opens pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="parts.py"/>
        <source>a page's blocks and layers do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="parts.py"/>
        <source>a page's bytes are no base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>a passage in another language than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>a person, of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>a person, of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>a picture beside dropped text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>a picture beside kept text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>a picture between dropped and kept text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="parts.py"/>
        <source>a picture has other pixels than its size says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_job.py"/>
        <source>a picture is larger than was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>a picture of which only the caption is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>a picture on a page without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a picture worker decodes pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="parts.py"/>
        <source>a picture's pixels are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="comments.py"/>
        <source>a post of the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>a property list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>a quotation is not translated: another language than {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="stakes.py"/>
        <source>a short line amid long text, and little speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>a short line that is no sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>a table of terms has at most {1} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>a term of the glossary was put in; the words around it may not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a translation worker translates blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>a web page was saved in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a worker for models unpacks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a worker for patterns matches them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="child.py"/>
        <source>a worker for trials tries models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="barrier.py"/>
        <source>a worker has no network</source>
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
        <location filename="article.py"/>
        <location filename="position.py"/>
        <source>above the article's start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>above the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="search_panel.py"/>
        <source>ab|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>address of the MHTML part</source>
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
        <location filename="page.py"/>
        <source>already in {target}: taken over as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>an RTF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>an earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>an edit is an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>an entry has no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>an entry is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>an entry is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>an object expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="plain.py"/>
        <source>an old Office document</source>
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
        <location filename="outcomes.py"/>
        <location filename="wipe_dialog.py"/>
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="global_terms.py"/>
        <source>another Facing Page window is using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_memory.py"/>
        <source>another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>any</source>
        <translation type="unfinished"></translation>
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
        <location filename="formats.py"/>
        <source>arc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>archivos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>argos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>arquivos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <location filename="pagewide.py"/>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <location filename="spoken.py"/>
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
        <location filename="complete.py"/>
        <source>assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="filemarks.py"/>
        <source>attribute of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="barrier.py"/>
        <source>audit hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="literal_runs.py"/>
        <source>bBAZdDwWsS</source>
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
        <location filename="article.py"/>
        <location filename="position.py"/>
        <source>below the article's end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <location filename="tie.py"/>
        <source>beside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>bestanden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>billones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="spoken.py"/>
        <source>block {1}</source>
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
        <location filename="page.py"/>
        <source>brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>breaks the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>but doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>bylos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="metadata.py"/>
        <source>canonical link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>caption {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>case sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>change of the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>change of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>change of the rules for sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="labels.py"/>
        <location filename="notes.py"/>
        <location filename="spans.py"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>changes of the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>changes of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>changes of the rules for sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>chapter of a book (EPUB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check that all is there: much shorter or longer than the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check that it is translated: most words are as in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check that it is {target}: most is in another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the brackets and quotes: one is missing or does not close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the brackets: the original has no such words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the currency: it is another than in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the date: its month or weekday is another than in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the ending of a term: it was put in as the glossary has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the names: one of the original is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the numbers: one of the original is missing or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the sense: the original says "not", the translation does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the terms: the glossary says otherwise than the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the time: before noon on one side, after noon on the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check the unit: a per cent sign or a measure is missing or another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>check this: an address or a foreign word is missing or stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="position.py"/>
        <source>close above the article's start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>close above the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="position.py"/>
        <source>close below the article's end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>close to the part that holds most of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>code {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <source>colour {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="comments.py"/>
        <location filename="naming.py"/>
        <source>comment area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <location filename="picture_child.py"/>
        <source>complete page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>complete web page (HTML and its files)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotations.py"/>
        <location filename="progress.py"/>
        <location filename="targets.py"/>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>confirmed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="when.py"/>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="when.py"/>
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
        <location filename="codings.py"/>
        <source>damaged bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="codings.py"/>
        <source>damaged chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="leaving_out.py"/>
        <location filename="open_files.py"/>
        <source>database disk image is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>database or disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>datoteke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>decided by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <location filename="document.py"/>
        <source>declared by the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="document.py"/>
        <source>declared in the {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>default-src 'none'; style-src 'sha256-{1}'; base-uri 'none'; form-action 'none'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>did you mean "{1}"?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <source>disk I/O error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>do not translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>dosyalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tally.py"/>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="folds.py"/>
        <source>doubtful · {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="getting.py"/>
        <source>downloading {1}: {2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress.py"/>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <location filename="kept.py"/>
        <location filename="rule_dialog.py"/>
        <location filename="rules.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="tally.py"/>
        <location filename="words.py"/>
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
        <location filename="words.py"/>
        <source>dropped, but doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>dropped: {1}</source>
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
        <location filename="progress.py"/>
        <location filename="tally.py"/>
        <location filename="targets.py"/>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>edits made as one hold no others made as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>edits not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>elemei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>epub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules_dialog.py"/>
        <source>every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>facingpage {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>failid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fajlovi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>far from the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>fast: without trafilatura; the language is the page's, not each block's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>ficheiros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fichiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="checking.py"/>
        <source>file is not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>filer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>files of it are missing or were added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fisiere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fitxategiak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>fitxers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tally.py"/>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>follows the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>for all users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>from language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>from your translation memory: a person translated this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kept.py"/>
        <source>given back to the cleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>guessed from the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>gzip, bzip2, xz or Zstandard of any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>heading {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>held back: it would drop most of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>htz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>hypertextlabels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bringing.py"/>
        <location filename="models_dialog.py"/>
        <source>importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>in a format that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>in a format that is not shown ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="position.py"/>
        <source>in a gap of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>in a part named like debris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>in a part named like the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="naming.py"/>
        <source>in a part the page calls “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>in a side branch of the part that holds most of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>in another language than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="position.py"/>
        <source>in the midst of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>in the page's language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tie.py"/>
        <source>inside a footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <source>inside the page's footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <source>inside the page's header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <location filename="tie.py"/>
        <source>inside the page's navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>inside the part that holds most of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>into {1}, by {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>it belongs to Argos Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>it broke what reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="global_terms.py"/>
        <location filename="rule_file.py"/>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="global_terms.py"/>
        <location filename="rule_file.py"/>
        <source>it cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="term_preview.py"/>
        <source>it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>it comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>it does not say "format = {1}" at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>it has more than 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="global_terms.py"/>
        <source>it has more than {1} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>it has more than {1} MB; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it has no &lt;Labels&gt; and no &lt;Choices&gt; for text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it holds a link or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>it holds less than the archive says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>it holds more than the archive says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>it holds more than {1} entries; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it holds more than {1} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>it holds more than {1} rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>it holds no page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>it holds no page but {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it holds two files of one name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it is JSON of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it is a list, but not of doccano's labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>it is a property list, but holds no saved page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writer.py"/>
        <source>it is closed. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inflate.py"/>
        <source>it is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>it is cut short before its first part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="codings.py"/>
        <location filename="global_terms.py"/>
        <location filename="inflate.py"/>
        <location filename="zipped.py"/>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <location filename="unpacking.py"/>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it is neither JSON nor XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>it is neither TMX nor TBX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it is neither an .argosmodel, a .zip, a .tar.gz nor a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pattern_child.py"/>
        <location filename="rule_file.py"/>
        <source>it is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>it is no TOML ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="rule_file.py"/>
        <location filename="unpacking.py"/>
        <source>it is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it is no list of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="xml.py"/>
        <source>it is no sound XML ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>it is no table ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>it is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>it is not in Unicode; save it again as “CSV UTF-8” or “Unicode text”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="zipped.py"/>
        <source>it is not where the archive says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it is packed in an unusual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it is protected by a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="installing.py"/>
        <source>it is there for all users of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>it is {1}, but holds no saved page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>it looks like a web archive, but is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_job.py"/>
        <source>it made the list worker fail twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>it names no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_job.py"/>
        <source>it took longer than {1} seconds and was stopped. Save the page again, or open a smaller part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="list_job.py"/>
        <source>it took longer than {1} seconds and was stopped; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_job.py"/>
        <source>it took too long to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>it unpacks to far more than a model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inflate.py"/>
        <source>it unpacks to more than {1} times its size, as files do that are made to fill the memory. Do not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writer.py"/>
        <source>it was closed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>it was made by a later version of Facing Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>itemlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="members.py"/>
        <source>its compressed bytes are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>its description is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>its digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="windows.py"/>
        <source>its end is known when it is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>its folders are too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="members.py"/>
        <source>its headers do not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>its labels are not as Facing Page writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="source.py"/>
        <source>its name cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>its page made the picture worker fail, so no more were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>its parts lie too deep within one another, or are too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>just above the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>just below the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <location filename="rules.py"/>
        <location filename="rules_dialog.py"/>
        <location filename="tally.py"/>
        <location filename="terms.py"/>
        <location filename="words.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>kept or dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>kept, but doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotation_words.py"/>
        <source>label {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marking.py"/>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>language of a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>language unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>languages of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>leads on to another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="offers.py"/>
        <source>lex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>list item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gram_index.py"/>
        <source>logic error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alike.py"/>
        <source>made like the page's paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="alike.py"/>
        <source>made unlike the page's paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>maff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="metadata.py"/>
        <source>mark of the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="filemarks.py"/>
        <source>mark of the web (Zone.Identifier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marks.py"/>
        <location filename="page_words.py"/>
        <source>maybe relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>mhtml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mila</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mln</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="offers.py"/>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>more than one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>mostly written in another script than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>mrd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_line.py"/>
        <source>nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotations.py"/>
        <location filename="page_words.py"/>
        <location filename="progress.py"/>
        <source>needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>negation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="barrier.py"/>
        <source>network namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passphrase_dialog.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>no article was found on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>no article was looked for</source>
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
        <location filename="article.py"/>
        <source>no part of the article's text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>no part of the article's text in a second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>no reason is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="records.py"/>
        <source>no record begins there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gram_index.py"/>
        <source>no such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>no translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <location filename="toolbar.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>none of its {1} parts is a page, they are {2}</source>
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
        <location filename="translation_job.py"/>
        <source>none: the engine failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="opening.py"/>
        <location filename="recovering.py"/>
        <source>not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protocol.py"/>
        <source>not a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gallery.py"/>
        <source>not found where the page has it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>not in the article text the page hands to search engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gallery.py"/>
        <source>not in the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gallery.py"/>
        <source>not in the saved file: it was left on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>not in the saved file: what holds its place is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gallery.py"/>
        <source>not read: it lies outside the saved page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>not ready: {doubt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marks.py"/>
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
        <location filename="page.py"/>
        <source>not translated: this is {language}, the model reads {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>not translated: written in another script than {source}</source>
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
        <location filename="page.py"/>
        <source>nothing to translate: taken over as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="more_languages.py"/>
        <source>nothing: the list has no digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pair_picker.py"/>
        <source>offline</source>
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
        <location filename="alike.py"/>
        <source>one of many short pieces made alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>one of {1} expected</source>
        <translation type="unfinished"></translation>
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
        <location filename="block_model.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress.py"/>
        <source>open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>other languages only: {get}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>outside the part that holds most of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="container.py"/>
        <source>outside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>packing: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="finding.py"/>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>page in a TAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>page in a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>page in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>page learnt of a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>page packed by gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdflines.py"/>
        <source>page {1}: it is longer than the limit allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdflines.py"/>
        <source>page {1}: reading it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="inspector.py"/>
        <source>page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>page {page_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>pages learnt of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>pages like this one are mostly text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>pages like this one hold little text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>paragraph {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="scheme_text.py"/>
        <source>paragraphlabels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whole.py"/>
        <source>part of a chapter of a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <location filename="tie.py"/>
        <source>part of a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="links.py"/>
        <source>part of a list of links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whole.py"/>
        <source>part of an office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>part of the article's text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>part of the article's text in a second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>partly {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>pattern of zero bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>plain ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>pliki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>printed header or footer of each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>printed page (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>printed page edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>private session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <location filename="pagewide.py"/>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="status.py"/>
        <source>project: {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="bookmarks.py"/>
        <source>put on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>qapage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>quote {number}</source>
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
        <location filename="text.py"/>
        <source>reads like a notice, not like the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>reads like part of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="text.py"/>
        <source>reads like running text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>ready to travel: {took}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>record of a web crawl (ARC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>record of a web crawl (WACZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>record of a web crawl (WARC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="marks.py"/>
        <location filename="page_words.py"/>
        <source>relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>remembered sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>remembered sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="label_model.py"/>
        <location filename="labels.py"/>
        <location filename="notes.py"/>
        <location filename="rules.py"/>
        <location filename="spans.py"/>
        <location filename="terms.py"/>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_dialog.py"/>
        <source>removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>repeats another paragraph of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="repetition.py"/>
        <source>repeats another text of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>repeats the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>repeats the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kept.py"/>
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
        <location filename="page.py"/>
        <source>retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="whole.py"/>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="repetition.py"/>
        <source>said once on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="repetition.py"/>
        <source>said once, by the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_memory.py"/>
        <source>same text on {1} of this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_dialog.py"/>
        <source>says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>says no more than who made a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="targets.py"/>
        <source>set back to the machine's</source>
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
        <location filename="spoken.py"/>
        <source>set to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="speaking.py"/>
        <source>set to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="settings.py"/>
        <source>settings are an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models_list.py"/>
        <source>sha256 {it}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>singlefile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>singlefilez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotations.py"/>
        <location filename="progress.py"/>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="annotations.py"/>
        <location filename="progress.py"/>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="store.py"/>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>soubory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <location filename="writing.py"/>
        <source>source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>source term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="offers.py"/>
        <source>srcvocab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="links.py"/>
        <source>stands among links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="neighbours.py"/>
        <source>stands between lines that are no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="neighbours.py"/>
        <source>stands between paragraphs of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <source>stands in a part full of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="around.py"/>
        <source>stands in a part with little text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="article.py"/>
        <source>stands in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>stands in the article text the page hands to search engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_memory.py"/>
        <source>stands where {1} other pages of this site have their text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress_strip.py"/>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>súbory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>table row {number}</source>
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
        <location filename="bookmarks.py"/>
        <source>taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>tar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <location filename="writing.py"/>
        <source>target language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>target term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>telling languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>text of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>text with marks (Markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="links.py"/>
        <source>text without a list of links around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="passages.py"/>
        <source>text, language, kept, parts, machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>texts of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>th scope="col"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>the bar of the Wayback Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>the caption of a picture above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tie.py"/>
        <source>the caption of a picture amid the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>the caption of a picture that the page does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>the caption of a picture, and little speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>the caption of a picture, with who made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="captions.py"/>
        <source>the caption of another picture, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdf.py"/>
        <source>the document says which letters it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>the engine failed on this sentence; the original stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>the engine put words of its own in brackets: they were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>the engine repeated itself; second try without its word list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>the engine repeated itself; the original stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="members.py"/>
        <source>the file is cut short there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_child.py"/>
        <source>the file that held the page is not at its place any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_child.py"/>
        <source>the folder saved with the page is not at its place any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="repetition.py"/>
        <source>the fullest of its copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="schemes.py"/>
        <source>the labels and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>the model was given the currency's name or code instead of its sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="certain.py"/>
        <source>the notice of Google's cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="spoken.py"/>
        <source>the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_child.py"/>
        <source>the page could not be read for its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>the page could not be read from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>the page has no text of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gallery.py"/>
        <source>the page holds more than {1} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="html.py"/>
        <source>the page holds pictures only, no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hints.py"/>
        <source>the page is in {source} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>the page is not in it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_job.py"/>
        <source>the page made the page worker fail twice, so it was left closed. Save the page again, or open it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="title.py"/>
        <source>the page's lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="mhtml.py"/>
        <source>the page's own text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <location filename="title.py"/>
        <source>the page's title</source>
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
        <location filename="child.py"/>
        <location filename="gallery.py"/>
        <location filename="picture_job.py"/>
        <location filename="pixels.py"/>
        <source>the picture is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>the picture is damaged: it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>the picture of a caption that is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="images.py"/>
        <source>the picture of a caption that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="records.py"/>
        <source>the record does not say how long it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="records.py"/>
        <source>the record is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="comments.py"/>
        <source>the rules for readers' comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>the teaser of another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>there are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pictures.py"/>
        <source>there is no picture worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>there is no term and no sentence in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pagewide.py"/>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>tiedostot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="tables.py"/>
        <source>to language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unpacking.py"/>
        <source>to read it takes more memory than it may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="when.py"/>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="picture_child.py"/>
        <location filename="pixels.py"/>
        <source>too large for the memory it may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>too large: more than {1} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>too large: more than {1} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pixels.py"/>
        <source>too large: {1} × {2} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>too long for the engine: translated in pieces</source>
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
        <location filename="offers.py"/>
        <source>trgvocab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>tri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page.py"/>
        <source>trimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="getting.py"/>
        <location filename="models.py"/>
        <source>trying {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="open_files.py"/>
        <source>two SQLite libraries would have one file open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>tys</source>
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
        <location filename="page.py"/>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="__init__.py"/>
        <source>unknown edit {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="languages.py"/>
        <source>unknown language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>unpacking {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>unpacking {1}: {2} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="decode.py"/>
        <source>valid UTF-8 that was encoded twice, undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="offers.py"/>
        <source>vocab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="argos_package.py"/>
        <source>vocabulary in "model"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>wacz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_words.py"/>
        <source>waiting</source>
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
        <location filename="formats.py"/>
        <source>warc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="webarchive.py"/>
        <source>web archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>web page archive (MAFF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>web page saved by SingleFile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>web page saved by SingleFileZ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>web page with its files (MHTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>webarchive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>what begins with “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>what begins with “{1}” and says “{2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_words.py"/>
        <source>what begins with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>what says “{1}”</source>
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
        <location filename="rules.py"/>
        <source>what stands in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>what stands in {1} and begins with “{2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>what stands in {1} and says “{2}”</source>
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
        <location filename="protecting.py"/>
        <source>what was written is not what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>whole</source>
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
        <location filename="models.py"/>
        <source>with the program</source>
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
        <location filename="writer.py"/>
        <source>writer {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>written in another script than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="when.py"/>
        <source>yesterday, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="formats.py"/>
        <source>zipped web page (HTZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="protecting.py"/>
        <source>{1} "{2}": {3}. Check the folder and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>{1} ({2} bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="models.py"/>
        <source>{1} Nothing of the kit was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="hand.py"/>
        <source>{1} Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>{1} and stands in {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>{1} answers {2} ({3}). Try again later, or use another list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="spoken.py"/>
        <source>{1} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="progress.py"/>
        <source>{1} blocks {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>{1} by {2} rule for {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>{1} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} does neither "keep" nor "drop"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>{1} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>{1} expected, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdfblocks.py"/>
        <source>{1} footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} has "unsure" as something else than true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} has "{2}" as something else than a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} has "{2}", which is unknown{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} has more than {2} letters as "{3}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} has no date as "made"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="pdfblocks.py"/>
        <source>{1} header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="kit.py"/>
        <source>{1} is not the file that was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} is not written as [[{2}]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>{1} is too slow to get a model from. What came so far is kept: try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="catalog.py"/>
        <source>{1} leads to an address that is not safe. Use another list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="foreign.py"/>
        <source>{1} line on a page in {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} names no site, or no language by its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} names no site, says nothing that a block could be told by, or more than 500 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="recovering.py"/>
        <source>{1} of pages that are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>{1} of {2} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>{1} of {2} {3} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="firefox_folder.py"/>
        <source>{1} on FLORES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_memory.py"/>
        <source>{1} other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="warc.py"/>
        <source>{1} record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rules.py"/>
        <source>{1} rules of sites {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="terms.py"/>
        <source>{1} terms {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_content.py"/>
        <source>{1} through {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_file.py"/>
        <source>{1} {2} is not written as [[{3}]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writer.py"/>
        <source>{1}. Free some space or check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="writer.py"/>
        <source>{1}. Open the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="wire.py"/>
        <source>{1}: fields missing or unknown: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="unkept.py"/>
        <source>{blocks} of {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="block_model.py"/>
        <source>{block}, joined with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="page_line.py"/>
        <source>{confirmed}/{kept} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="when.py"/>
        <source>{day}, {time}</source>
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
    <message>
        <location filename="words.py"/>
        <source>{kept} of them kept</source>
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
        <location filename="main_window.py"/>
        <source>{key:restart} starts this private session again, with the window at {percent}%.</source>
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
        <location filename="keymap.py"/>
        <source>{key}, “{title}”</source>
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
        <source>{more} more. {key:next-flagged} goes to the next.</source>
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
        <location filename="words.py"/>
        <source>{number} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{number} TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
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
        <location filename="words.py"/>
        <source>{number} bytes</source>
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
        <location filename="words.py"/>
        <source>{number} kB</source>
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
        <location filename="status.py"/>
        <source>{number} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="glossary_dialog.py"/>
        <source>{number}; {number_2} in the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="outcomes.py"/>
        <source>{n} backups could not go along with the project. They are still here: {folder}</source>
        <comment>A backup could not go along with the project. It is still here: {folder}</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="outcomes.py"/>
        <source>{n} backups from before have no passphrase: anybody can read them. Remove them when you have seen that the project is as it should be: {folder}</source>
        <comment>A backup from before has no passphrase: anybody can read it. Remove it when you have seen that the project is as it should be: {folder}</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="editing.py"/>
        <location filename="rule_words.py"/>
        <location filename="words.py"/>
        <source>{n} blocks</source>
        <comment>{n} block</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} buttons or fields</source>
        <comment>{n} button or field</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} buttons, menus or notices</source>
        <comment>{n} button, menu or notice</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of other pictures, word for word</source>
        <comment>{n} caption of another picture, word for word</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of pictures above the text</source>
        <comment>{n} caption of a picture above the text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of pictures amid the text</source>
        <comment>{n} caption of a picture amid the text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of pictures that the page does not hold</source>
        <comment>{n} caption of a picture that the page does not hold</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of pictures, and little speaks for them</source>
        <comment>{n} caption of a picture, and little speaks for it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} captions of pictures, with who made them</source>
        <comment>{n} caption of a picture, with who made it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} characters</source>
        <comment>{n} character</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} close calls on a page of short pieces</source>
        <comment>{n} close call on a page of short pieces</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} close calls, and hardly anything of the page would be left</source>
        <comment>{n} close call, and hardly anything of the page would be left</comment>
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
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} follow the title</source>
        <comment>{n} follows the title</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} headings, and nothing under them is kept</source>
        <comment>{n} heading, and nothing under it is kept</comment>
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
        <location filename="reason_counts.py"/>
        <source>{n} lead on to other articles</source>
        <comment>{n} leads on to another article</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} leads of the page</source>
        <comment>{n} lead of the page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="search_panel.py"/>
        <source>{n} limits…</source>
        <comment>{n} limit…</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} lists of links</source>
        <comment>{n} list of links</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} long paragraphs, and little speaks against them</source>
        <comment>{n} long paragraph, and little speaks against it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} models</source>
        <comment>{n} model</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="annotation_words.py"/>
        <source>{n} more</source>
        <comment>{n} more</comment>
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
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} notices of Google's cache</source>
        <comment>{n} notice of Google's cache</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} notices of copyright</source>
        <comment>{n} notice of copyright</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} notices that ask for consent to cookies</source>
        <comment>{n} notice that asks for consent to cookies</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} notices that the page earns by its links</source>
        <comment>{n} notice that the page earns by its links</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} numbers or signs without words</source>
        <comment>{n} number or sign without words</comment>
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
        <source>{n} pages marked {mark}</source>
        <comment>{n} page marked {mark}</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="triage.py"/>
        <source>{n} pages: {mark}.</source>
        <comment>{n} page: {mark}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} parts of a form</source>
        <comment>{n} part of a form</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} parts of a list of links</source>
        <comment>{n} part of a list of links</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} parts of the Wayback Machine's bar</source>
        <comment>{n} bar of the Wayback Machine</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} parts of the rules for readers' comments</source>
        <comment>{n} part of the rules for readers' comments</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} passages in another language than the page</source>
        <comment>{n} passage in another language than the page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures beside dropped text</source>
        <comment>{n} picture beside dropped text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures beside kept text</source>
        <comment>{n} picture beside kept text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures between dropped and kept text</source>
        <comment>{n} picture between dropped and kept text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures of captions that are dropped</source>
        <comment>{n} picture of a caption that is dropped</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures of captions that are kept</source>
        <comment>{n} picture of a caption that is kept</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures of which only the captions are dropped</source>
        <comment>{n} picture of which only the caption is dropped</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} pictures on a page without text</source>
        <comment>{n} picture on a page without text</comment>
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
        <location filename="reason_counts.py"/>
        <source>{n} posts of the thread</source>
        <comment>{n} post of the thread</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} read like notices, not like the article</source>
        <comment>{n} reads like a notice, not like the article</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} read like part of a text</source>
        <comment>{n} reads like part of a text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} read like running text</source>
        <comment>{n} reads like running text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} repeat other paragraphs of the page</source>
        <comment>{n} repeats another paragraph of the page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} repeat other texts of the page</source>
        <comment>{n} repeats another text of the page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} repeat the lead</source>
        <comment>{n} repeats the lead</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} repeat the title</source>
        <comment>{n} repeats the title</comment>
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
        <location filename="reason_counts.py"/>
        <source>{n} say no more than who made a picture</source>
        <comment>{n} says no more than who made a picture</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} sentences</source>
        <comment>{n} sentence</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} short lines amid long text, and little speaks for them</source>
        <comment>{n} short line amid long text, and little speaks for it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} short lines that are no sentences</source>
        <comment>{n} short line that is no sentence</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} short pieces made alike</source>
        <comment>{n} short piece, one of many made alike</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="progress_keeper.py"/>
        <source>{n} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand among links</source>
        <comment>{n} stands among links</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand between lines that are no text</source>
        <comment>{n} stands between lines that are no text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand between paragraphs of text</source>
        <comment>{n} stands between paragraphs of text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand in a part full of text</source>
        <comment>{n} stands in a part full of text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand in a part with little text</source>
        <comment>{n} stands in a part with little text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand in the article</source>
        <comment>{n} stands in the article</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} stand in the article text the page hands to search engines</source>
        <comment>{n} stands in the article text the page hands to search engines</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} stored pages</source>
        <comment>{n} stored page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} teasers of other pages</source>
        <comment>{n} teaser of another page</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="words.py"/>
        <source>{n} terms</source>
        <comment>{n} term</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} texts, the fullest of their copies</source>
        <comment>{n} text, the fullest of its copies</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="reason_counts.py"/>
        <source>{n} titles of the page</source>
        <comment>{n} title of the page</comment>
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
        <location filename="reason_counts.py"/>
        <source>{n} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{of}, part {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="words.py"/>
        <source>{one} and {next}</source>
        <translation type="unfinished"></translation>
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
        <location filename="page_list.py"/>
        <location filename="toolbar.py"/>
        <source>{place} of {all}</source>
        <translation type="unfinished"></translation>
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
        <location filename="inspector.py"/>
        <source>{rule} It is held back here: it would drop most of this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="site_words.py"/>
        <source>{rule} It is held back on this page, of which it would drop most: see Page ▸ Rules of sites…, or drop blocks here with {key:drop}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="rule_offer.py"/>
        <source>{said} It would change more than a tenth of the text of a page: look at it first.</source>
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
        <location filename="editing.py"/>
        <source>{what} dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="history.py"/>
        <source>{what} of “{title}” was changed since. Go there and take that back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="editing.py"/>
        <source>{what} restored</source>
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
        <location filename="_scales.py"/>
        <source>млн</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>млрд</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>тис</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>трлн</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>тыс</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>файли</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>файлове</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>файлы</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>קבצים</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>آلاف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>ألف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>ألفا</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>الف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="complete.py"/>
        <source>ملفات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="_scales.py"/>
        <source>هزار</source>
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
        <source>“{label}” is for whole blocks. Press {key:leave}, then its key.</source>
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
    <message>
        <location filename="complete.py"/>
        <source>ファイル</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
