<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Beauty Desk is free software under the MIT License.</source>
        <translation>Beauty Desk ist freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Beauty Desk {}</source>
        <translation>Beauty Desk {}</translation>
    </message>
    <message>
        <source>Libraries that these bring along, where a system needs them</source>
        <translation>Bibliotheken, die diese mitbringen, wo ein System sie braucht</translation>
    </message>
    <message>
        <source>Natural portrait retouching, on this computer or by {}.</source>
        <translation>Natürliche Porträtretusche, auf diesem Computer oder durch {}.</translation>
    </message>
    <message>
        <source>The sample is a portrait of Madhavi Bharadwaj, from the {} of the United States, and in the public domain (CC0).</source>
        <translation>Das Beispiel ist ein Porträt von Madhavi Bharadwaj, aus dem {} der Vereinigten Staaten, und gemeinfrei (CC0).</translation>
    </message>
    <message>
        <source>The texts of all licences</source>
        <translation>Die Texte aller Lizenzen</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>Mit der Arbeit anderer</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>A key that you paste is kept for this session only.</source>
        <translation>Ein eingefügter Schlüssel wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>Looking for a key…</source>
        <translation>Schlüssel wird gesucht…</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation>Noch kein Schlüssel.</translation>
    </message>
    <message>
        <source>Stored in your system keyring.</source>
        <translation>Im Schlüsselbund des Systems gespeichert.</translation>
    </message>
    <message>
        <source>The key comes from BEAUTYDESK_API_KEY and is not stored.</source>
        <translation>Der Schlüssel kommt aus BEAUTYDESK_API_KEY und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>Der Schlüssel wird nur für diese Sitzung behalten.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Agree and turn on</source>
        <translation>Zustimmen und einschalten</translation>
    </message>
    <message>
        <source>Before the first upload</source>
        <translation>Vor dem ersten Hochladen</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree.</source>
        <translation>Vor der Zustimmung wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Online retouching sends a copy of the photo, without metadata, location or file name, to {0}. According to {0}, uploads are not stored or used for training, and results are deleted after 24 hours.</source>
        <translation>Die Online-Retusche sendet eine Kopie des Fotos an {0}, ohne Metadaten, Ort und Dateinamen. Nach Angaben von {0} werden hochgeladene Fotos weder gespeichert noch zum Training verwendet und Ergebnisse nach 24 Stunden gelöscht.</translation>
    </message>
    <message>
        <source>Turn online retouching off</source>
        <translation>Online-Retusche ausschalten</translation>
    </message>
    <message>
        <source>You agreed.</source>
        <translation>Zugestimmt.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>Alle retuschieren</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln picture(s) on {}. No photo of yours is sent there.</source>
        <translation>
            <numerusform>%Ln Bild liegt auf {}. Kein eigenes Foto wird dorthin gesendet.</numerusform>
            <numerusform>%Ln Bilder liegen auf {}. Kein eigenes Foto wird dorthin gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching from {}…</source>
        <translation>Wird von {} geholt…</translation>
    </message>
    <message>
        <source>Pasted {}</source>
        <translation>Eingefügt {}</translation>
    </message>
    <message>
        <source>The desktop did not hand these files over. Choose them with “Add photos…”.</source>
        <translation>Der Desktop hat diese Dateien nicht übergeben. Sie mit „Fotos hinzufügen…“ auswählen.</translation>
    </message>
    <message>
        <source>This picture is on {}. No photo of yours is sent there.</source>
        <translation>Dieses Bild liegt auf {}. Kein eigenes Foto wird dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>&amp;Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Texts and controls are as large as the system&apos;s settings for font and screen say, from the next start on.</source>
        <translation>Texte und Bedienelemente sind so groß, wie es die Systemeinstellungen für Schrift und Bildschirm sagen, jeweils ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The grey behind a photo is the same in every look, so that colours can be judged.</source>
        <translation>Das Grau hinter dem Foto ist in jedem Erscheinungsbild dasselbe, damit sich Farben beurteilen lassen.</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln not sent, nothing charged.</source>
        <translation>
            <numerusform>%Ln nicht gesendet, nichts berechnet.</numerusform>
            <numerusform>%Ln nicht gesendet, nichts berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent.</source>
        <translation>
            <numerusform>%Ln nicht gesendet.</numerusform>
            <numerusform>%Ln nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) done.</source>
        <translation>
            <numerusform>%Ln Foto ist fertig.</numerusform>
            <numerusform>%Ln Fotos sind fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) failed.</source>
        <translation>
            <numerusform>%Ln Foto ist fehlgeschlagen.</numerusform>
            <numerusform>%Ln Fotos sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) need you.</source>
        <translation>
            <numerusform>%Ln Foto braucht eine Entscheidung.</numerusform>
            <numerusform>%Ln Fotos brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stopped.</source>
        <translation>
            <numerusform>%Ln Foto angehalten.</numerusform>
            <numerusform>%Ln Fotos angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a face.</source>
        <translation>
            <numerusform>%Ln Foto ohne Gesicht.</numerusform>
            <numerusform>%Ln Fotos ohne Gesicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: fetched with Continue.</source>
        <translation>
            <numerusform>%Ln nach dem Senden angehalten: „Fortsetzen“ holt es ab.</numerusform>
            <numerusform>%Ln nach dem Senden angehalten: „Fortsetzen“ holt sie ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: paid for, and fetched with Continue.</source>
        <translation>
            <numerusform>%Ln nach dem Senden angehalten: bezahlt, „Fortfahren“ holt es ab.</numerusform>
            <numerusform>%Ln nach dem Senden angehalten: bezahlt, „Fortfahren“ holt sie ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped while being sent: perhaps charged.</source>
        <translation>
            <numerusform>%Ln beim Senden angehalten: vielleicht berechnet.</numerusform>
            <numerusform>%Ln beim Senden angehalten: vielleicht berechnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A portrait before and after its retouch</source>
        <translation>Ein Porträt vor und nach der Retusche</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation>Striche löschen</translation>
    </message>
    <message>
        <source>Half of the retouch ({})</source>
        <translation>Die halbe Retusche ({})</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More of the retouch ({})</source>
        <translation>Mehr von der Retusche ({})</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Put the brush away</source>
        <translation>Pinsel weglegen</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>Weichheit des Pinsels</translation>
    </message>
    <message>
        <source>The photo as it was ({})</source>
        <translation>Das Foto, wie es war ({})</translation>
    </message>
</context>
<context>
    <name>BrushOverlay</name>
    <message>
        <source>Arrow keys move the brush, Enter paints, Escape puts it away</source>
        <translation>Pfeiltasten bewegen den Pinsel, Eingabe malt, Escape legt ihn weg</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Copy details for support</source>
        <translation>Angaben für den Support kopieren</translation>
    </message>
    <message>
        <source>Do not ask about this call any more; what it may have cost stays in the sum</source>
        <translation>Nach diesem Aufruf nicht mehr fragen; was er gekostet haben kann, bleibt in der Summe</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Online calls</source>
        <translation>Online-Aufrufe</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>18 % grey</source>
        <translation>18 % Grau</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Problem melden…</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Photos to look at</source>
        <translation>Angezeigte Fotos</translation>
    </message>
</context>
<context>
    <name>ChipsMenu</name>
    <message>
        <source>Photos to look at</source>
        <translation>Angezeigte Fotos</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After · {}</source>
        <translation>Nachher · {}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Difference × {}</source>
        <translation>Unterschied × {}</translation>
    </message>
    <message>
        <source>No result yet, so there is no difference to see</source>
        <translation>Noch kein Ergebnis, also ist kein Unterschied zu sehen</translation>
    </message>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, vorher und nachher</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview · {}</source>
        <translation>Vorschau · {}</translation>
    </message>
    <message>
        <source>split at {}</source>
        <translation>geteilt bei {}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo.</source>
        <translation>
            <numerusform>%Ln Credit je Foto.</numerusform>
            <numerusform>%Ln Credits je Foto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln Foto wartet auf diese Entscheidung.</numerusform>
            <numerusform>%Ln Fotos warten auf diese Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree and turn on</source>
        <translation>Zustimmen und einschalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Online retouching</source>
        <translation>Online-Retusche</translation>
    </message>
    <message>
        <source>Previews, and lower levels of what you have bought, are made on this computer for nothing.</source>
        <translation>Vorschauen und niedrigere Stufen bezahlter Ergebnisse entstehen kostenlos auf diesem Computer.</translation>
    </message>
    <message>
        <source>Retouch online with {}?</source>
        <translation>Online mit {} retuschieren?</translation>
    </message>
    <message>
        <source>That is about {}.</source>
        <translation>Das sind etwa {}.</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source> credits</source>
        <translation> Credits</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Ask above</source>
        <translation>&amp;Fragen bei mehr als</translation>
    </message>
    <message>
        <source>&amp;Keep paid results</source>
        <translation>&amp;Bezahlte Ergebnisse behalten</translation>
    </message>
    <message>
        <source>&amp;Price of a credit</source>
        <translation>&amp;Preis eines Credits</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>As long as a result is kept, the same photo costs nothing again.</source>
        <translation>Solange ein Ergebnis behalten wird, kostet dasselbe Foto nichts mehr.</translation>
    </message>
    <message>
        <source>Ask before more credits than these are spent at once, 0 to ask always</source>
        <translation>Fragen, bevor auf einmal mehr Credits als diese verbraucht werden, bei 0 immer</translation>
    </message>
    <message>
        <source>Beauty Desk costs {}.csv</source>
        <translation>Beauty Desk Kosten {}.csv</translation>
    </message>
    <message>
        <source>Delete kept results now</source>
        <translation>Behaltene Ergebnisse jetzt löschen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>How long paid results are kept, in days</source>
        <translation>Wie lange bezahlte Ergebnisse behalten werden, in Tagen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Monthly &amp;limit</source>
        <translation>&amp;Monatslimit</translation>
    </message>
    <message>
        <source>Monthly limit in credits, 0 for none</source>
        <translation>Monatslimit in Credits, 0 für keines</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>No money shown</source>
        <translation>Keine Geldbeträge</translation>
    </message>
    <message>
        <source>No online calls in this month.</source>
        <translation>Keine Online-Aufrufe in diesem Monat.</translation>
    </message>
    <message>
        <source>No online calls yet.</source>
        <translation>Noch keine Online-Aufrufe.</translation>
    </message>
    <message>
        <source>Price of a credit in dollars, 0 to show no money</source>
        <translation>Preis eines Credits in Dollar, 0 für keine Geldbeträge</translation>
    </message>
    <message>
        <source>Save all calls as a table for a spreadsheet</source>
        <translation>Alle Aufrufe als Tabelle für ein Tabellenprogramm speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Until saved</source>
        <translation>Bis zum Speichern</translation>
    </message>
    <message>
        <source>Whose calls are listed</source>
        <translation>Monat, dessen Aufrufe aufgelistet sind</translation>
    </message>
    <message>
        <source>{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted.</source>
        <translation>{} werden behalten, damit dasselbe Foto nichts mehr kostet. Noch nicht Gespeichertes wird nie gelöscht.</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Before/after divider</source>
        <translation>Trennlinie zwischen Vorher und Nachher</translation>
    </message>
    <message>
        <source>Showing {0} % before</source>
        <translation>Zeigt {0} % Vorher</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add</source>
        <translation>Zum Hinzufügen loslassen</translation>
    </message>
    <message numerus="yes">
        <source>Drop to add %Ln photo(s)</source>
        <translation>
            <numerusform>Loslassen, um %Ln Foto hinzuzufügen</numerusform>
            <numerusform>Loslassen, um %Ln Fotos hinzuzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photo in this. Drop photo files or folders, or copy a picture.</source>
        <translation>Darin ist kein Foto. Fotodateien oder Ordner hierher ziehen oder ein Bild kopieren.</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Das Foto wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>EffectSlider</name>
    <message>
        <source>mixed, {} to {}</source>
        <translation>gemischt, {} bis {}</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo, previews are free.</source>
        <translation>
            <numerusform>%Ln Credit je Foto, Vorschauen sind kostenlos.</numerusform>
            <numerusform>%Ln Credits je Foto, Vorschauen sind kostenlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos auswählen…</translation>
    </message>
    <message>
        <source>Drop a portrait to begin.</source>
        <translation>Zum Beginnen ein Porträt hierher ziehen.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Kostenlos.</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras</source>
        <translation>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF und die RAW-Dateien von Kameras</translation>
    </message>
    <message>
        <source>Online retouching with {} is chosen. Nothing is uploaded until you agree.</source>
        <translation>Online-Retusche mit {} ist gewählt. Vor der Zustimmung wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Retouches online: a copy of each photo is sent to {}.</source>
        <translation>Retuschiert online: Von jedem Foto wird eine Kopie an {} gesendet.</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Use the {} online engine…</source>
        <translation>Online-Engine {} verwenden…</translation>
    </message>
    <message>
        <source>Work on this computer, free</source>
        <translation>Auf diesem Computer arbeiten, kostenlos</translation>
    </message>
    <message>
        <source>Works on this computer, free. Nothing is uploaded.</source>
        <translation>Arbeitet auf diesem Computer, kostenlos. Nichts wird hochgeladen.</translation>
    </message>
    <message>
        <source>or paste a picture with {}</source>
        <translation>oder ein Bild mit {} einfügen</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>A copy of the photo is sent to {}.</source>
        <translation>Eine Kopie des Fotos wird an {} gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>A service on the internet, %Ln credit(s) a photo.</source>
        <translation>
            <numerusform>Ein Dienst im Internet, %Ln Credit je Foto.</numerusform>
            <numerusform>Ein Dienst im Internet, %Ln Credits je Foto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.</source>
        <translation>Kostenlos, ohne Konto, und nichts verlässt diesen Computer. Feinabstimmung und Pinsel arbeiten hier.</translation>
    </message>
    <message>
        <source>Photos are retouched by</source>
        <translation>Wer Fotos retuschiert</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funktioniert.</translation>
    </message>
    <message>
        <source>Your own Beauty Desk service, free.</source>
        <translation>Ihr eigener Beauty-Desk-Dienst, kostenlos.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>&amp;Colour in JPEG files</source>
        <translation>&amp;Farbe in JPEG-Dateien</translation>
    </message>
    <message>
        <source>&amp;Keep the date of the original</source>
        <translation>Datum des Originals &amp;beibehalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Say in the file that it was retouched</source>
        <translation>In der Datei &amp;vermerken, dass retuschiert wurde</translation>
    </message>
    <message>
        <source>&amp;Time stamps from</source>
        <translation>Zei&amp;tstempel von</translation>
    </message>
    <message>
        <source>16 bits stay 16 bits in PNG and TIFF; the colour profile is kept.</source>
        <translation>16 Bit bleiben in PNG und TIFF 16 Bit; das Farbprofil bleibt erhalten.</translation>
    </message>
    <message>
        <source>A JPEG made from a &amp;JPEG</source>
        <translation>Ein JPEG aus einem &amp;JPEG</translation>
    </message>
    <message>
        <source>Address of a time stamp authority</source>
        <translation>Adresse eines Zeitstempeldienstes</translation>
    </message>
    <message>
        <source>All of it (4:4:4)</source>
        <translation>Vollständig (4:4:4)</translation>
    </message>
    <message>
        <source>An original is never overwritten, whatever is chosen here.</source>
        <translation>Ein Original wird nie überschrieben, was hier auch gewählt ist.</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>Wie im Original</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>As the original: only what was retouched is written anew, everything else stays as the camera stored it. Encoded anew: all of it, at the quality and with the colour here, like a JPEG made from another format.</source>
        <translation>Wie das Original: Nur das Retuschierte wird neu geschrieben, alles andere bleibt, wie die Kamera es gespeichert hat. Neu kodiert: alles, mit der Qualität und der Farbe von hier, wie ein JPEG aus einem anderen Format.</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>Zertifikat zum Signieren</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Dates the result&apos;s file as the original&apos;s is, so that both stand together in a folder; else with the moment it is saved. The time a photo was taken stays as it is in either case.</source>
        <translation>Gibt der Datei des Ergebnisses das Datum der Originaldatei, damit beide im Ordner beisammenstehen; sonst das des Speicherns. Die Aufnahmezeit des Fotos bleibt in jedem Fall, wie sie ist.</translation>
    </message>
    <message>
        <source>Encoded anew</source>
        <translation>Neu kodiert</translation>
    </message>
    <message>
        <source>If the &amp;file exists</source>
        <translation>Wenn es die &amp;Datei gibt</translation>
    </message>
    <message>
        <source>JPEG and WebP &amp;quality</source>
        <translation>&amp;Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation>Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Schlüssel (*.pem *.key)</translation>
    </message>
    <message>
        <source>Leave that file alone</source>
        <translation>Diese Datei unverändert lassen</translation>
    </message>
    <message>
        <source>Leaves out GPS positions, names of places, and the maker&apos;s notes of the camera, which may hold some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: WebP has none for IPTC.</source>
        <translation>Lässt GPS-Positionen, Ortsnamen und die Herstellernotizen der Kamera weg, die welche enthalten können. Alles andere (EXIF, IPTC, XMP) bleibt dabei, soweit das Format Platz dafür hat: WebP hat keinen für IPTC.</translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Name of results</source>
        <translation>Name der Ergebnisse</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>Remove the &amp;location</source>
        <translation>&amp;Ort entfernen</translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation>Diese Datei ersetzen</translation>
    </message>
    <message>
        <source>Save &amp;results as</source>
        <translation>&amp;Ergebnisse speichern als</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was dabeibleibt</translation>
    </message>
    <message>
        <source>With a certificate of your own, results get Content Credentials: who made them, from which original, and that they were retouched. Both are PEM files, the key without a password; what is in them is kept nowhere. A result that cannot be signed is not saved.</source>
        <translation>Mit einem eigenen Zertifikat bekommen Ergebnisse Content Credentials: wer sie gemacht hat, aus welchem Original, und dass sie retuschiert wurden. Zertifikat und Schlüssel sind PEM-Dateien, der Schlüssel ohne Passwort; ihr Inhalt wird nirgends behalten. Ein Ergebnis, das nicht signiert werden kann, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Writes into its metadata that it was retouched, with what and how strongly. Some countries ask for that in advertising.</source>
        <translation>Schreibt in die Metadaten, dass retuschiert wurde, womit und wie stark. Manche Länder verlangen das in der Werbung.</translation>
    </message>
    <message>
        <source>{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.</source>
        <translation>Aus {} wird {}. Möglich sind {{name}}, {{level}}, {{engine}}, {{date}} und {{n}}, eine Zahl.</translation>
    </message>
</context>
<context>
    <name>FaceBox</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Gesicht {0} von {1}</translation>
    </message>
    <message>
        <source>Face {0} of {1}, {2}</source>
        <translation>Gesicht {0} von {1}, {2}</translation>
    </message>
    <message>
        <source>Space retouches this face or leaves it as it is, plus and minus change its level</source>
        <translation>Leertaste retuschiert dieses Gesicht oder lässt es, wie es ist; Plus und Minus ändern seine Stufe</translation>
    </message>
</context>
<context>
    <name>FaceGrid</name>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>FaceMenu</name>
    <message>
        <source>As the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>Level for this face</source>
        <translation>Stufe für dieses Gesicht</translation>
    </message>
    <message>
        <source>Level of this face in per cent</source>
        <translation>Stufe dieses Gesichts in Prozent</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Diese Markierung entfernen</translation>
    </message>
    <message>
        <source>Retouch this face</source>
        <translation>Dieses Gesicht retuschieren</translation>
    </message>
</context>
<context>
    <name>FaceSegments</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose faces one by one, at their frames.</source>
        <translation>Gesichter einzeln wählen, an ihren Rahmen.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählte</translation>
    </message>
    <message>
        <source>Chosen ({} of {})</source>
        <translation>Gewählte ({} von {})</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größtes</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>FaceWall</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>face {} of {}</source>
        <translation>Gesicht {} von {}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>FacesOverlay</name>
    <message>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Camera data: what the camera&apos;s maker puts behind the picture.</source>
        <translation>Kameradaten: was der Hersteller der Kamera hinter das Bild schreibt.</translation>
    </message>
    <message>
        <source>Content Credentials: signed for the photo as it was taken; they do not cover a retouched one.</source>
        <translation>Content Credentials: für das Foto signiert, wie es aufgenommen wurde; ein retuschiertes decken sie nicht ab.</translation>
    </message>
    <message>
        <source>Depth: how far away everything is; phones blur the background by it.</source>
        <translation>Tiefe: wie weit alles entfernt ist; Smartphones machen damit den Hintergrund unscharf.</translation>
    </message>
    <message>
        <source>HDR: a second picture in the file that lets bright parts shine.</source>
        <translation>HDR: ein zweites Bild in der Datei, das helle Stellen leuchten lässt.</translation>
    </message>
    <message>
        <source>Layers: of the program that made the file.</source>
        <translation>Ebenen: aus dem Programm, das die Datei erstellt hat.</translation>
    </message>
    <message>
        <source>Live clip: the seconds of film that a phone takes with the photo.</source>
        <translation>Live-Clip: die Sekunden Film, die ein Smartphone mit dem Foto aufnimmt.</translation>
    </message>
    <message>
        <source>Transparency: PNG, TIFF and WebP can have it, JPEG cannot.</source>
        <translation>Transparenz: PNG, TIFF und WebP können sie haben, JPEG nicht.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>FineTuneSection</name>
    <message>
        <source>A little less yellow.</source>
        <translation>Etwas weniger gelb.</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>Hautunreinheiten</translation>
    </message>
    <message>
        <source>Changes the shape of the face. Off unless you ask for it.</source>
        <translation>Ändert die Form des Gesichts. Aus, solange es niemand wünscht.</translation>
    </message>
    <message>
        <source>Clearer whites and irises.</source>
        <translation>Klareres Weiß und klarere Iris.</translation>
    </message>
    <message>
        <source>Colour on lips and cheeks. Off unless you ask for it.</source>
        <translation>Farbe auf Lippen und Wangen. Aus, solange es niemand wünscht.</translation>
    </message>
    <message>
        <source>Even tone</source>
        <translation>Gleichmäßiger Ton</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>How far spots and small scars are healed.</source>
        <translation>Wie weit Flecken und kleine Narben verschwinden.</translation>
    </message>
    <message>
        <source>How much of the skin&apos;s own texture stays.</source>
        <translation>Wie viel von der eigenen Struktur der Haut bleibt.</translation>
    </message>
    <message>
        <source>Keep moles and freckles</source>
        <translation>Leberflecke und Sommersprossen beibehalten</translation>
    </message>
    <message>
        <source>Keep skin colour</source>
        <translation>Hautfarbe beibehalten</translation>
    </message>
    <message>
        <source>Larger eyes</source>
        <translation>Größere Augen</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>Nobody becomes lighter or darker.</source>
        <translation>Niemand wird heller oder dunkler.</translation>
    </message>
    <message>
        <source>Only what is there for days goes.</source>
        <translation>Nur was für Tage da ist, verschwindet.</translation>
    </message>
    <message>
        <source>Redness, patches, shine and shade under the eyes.</source>
        <translation>Rötungen, Flecken, Glanz und Augenschatten.</translation>
    </message>
    <message>
        <source>Reset fine-tune</source>
        <translation>Feinabstimmung zurücksetzen</translation>
    </message>
    <message>
        <source>Skin texture</source>
        <translation>Hautstruktur</translation>
    </message>
    <message>
        <source>Slimmer jaw</source>
        <translation>Schmalerer Kiefer</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Zähne</translation>
    </message>
    <message>
        <source>less – more</source>
        <translation>weniger – mehr</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Look for new versions once a week</source>
        <translation>Einmal pro Woche nach &amp;neuen Versionen suchen</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Preview while choosing</source>
        <translation>&amp;Vorschau beim Auswählen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Nothing is sent but the question itself. You are told, and nothing is installed.</source>
        <translation>Gesendet wird nur die Frage selbst. Eine neue Version wird gemeldet, installiert wird nichts.</translation>
    </message>
    <message>
        <source>The photo is shown as it would be retouched. Nothing is uploaded for that.</source>
        <translation>Das Foto wird gezeigt, wie es retuschiert aussähe. Dafür wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>The window speaks it after the next start.</source>
        <translation>Das Fenster spricht sie nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>There is no address for that yet.</source>
        <translation>Dafür gibt es noch keine Adresse.</translation>
    </message>
    <message>
        <source>When photos are done or need something, and the window is not in front.</source>
        <translation>Wenn Fotos fertig sind oder etwas brauchen und das Fenster nicht im Vordergrund ist.</translation>
    </message>
    <message>
        <source>While choosing</source>
        <translation>Beim Auswählen</translation>
    </message>
    <message>
        <source>While photos are retouched</source>
        <translation>Während Fotos retuschiert werden</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to make the pictures larger or smaller</source>
        <translation>Ziehen, um die Bilder zu vergrößern oder zu verkleinern</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Ohne Gesicht</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>{} {:,}</source>
        <translation>{} {:,}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>A service for a studio</source>
        <translation>Ein Dienst für ein Studio</translation>
    </message>
    <message>
        <source>Brush: more, less, original</source>
        <translation>Pinsel: mehr, weniger, Original</translation>
    </message>
    <message>
        <source>Brush: size, softness</source>
        <translation>Pinsel: Größe, Weichheit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Drag the photo, even at the divider</source>
        <translation>Das Foto ziehen, auch an der Trennlinie</translation>
    </message>
    <message>
        <source>Engines, privacy, costs</source>
        <translation>Engines, Datenschutz, Kosten</translation>
    </message>
    <message>
        <source>Faces and brush</source>
        <translation>Gesichter und Pinsel</translation>
    </message>
    <message>
        <source>First retouch</source>
        <translation>Erste Retusche</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>Nirgends gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Found on %Ln page(s)</source>
        <translation>
            <numerusform>Auf %Ln Seite gefunden</numerusform>
            <numerusform>Auf %Ln Seiten gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Level of one face</source>
        <translation>Stufe eines Gesichts</translation>
    </message>
    <message>
        <source>Levels and effects</source>
        <translation>Stufen und Effekte</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Das Foto verschieben</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Previous / next photo</source>
        <translation>Vorheriges / nächstes Foto</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Umschalt + Pfeile</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Original zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Three hundred photos</source>
        <translation>Dreihundert Fotos</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>&lt;a href=&quot;{}&quot;&gt;Get a key at {}&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{}&quot;&gt;Schlüssel bei {} holen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>API-Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>Speichern und prüfen</translation>
    </message>
    <message>
        <source>The key works. {:,.0f} credits, {}.</source>
        <translation>Der Schlüssel funktioniert. {:,.0f} Credits, {}.</translation>
    </message>
    <message>
        <source>Your {} key</source>
        <translation>Schlüssel für {}</translation>
    </message>
    <message numerus="yes">
        <source>enough for %Ln photo(s)</source>
        <translation>
            <numerusform>genug für %Ln Foto</numerusform>
            <numerusform>genug für %Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{} API key</source>
        <translation>API-Schlüssel für {}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Level 100 %</source>
        <translation>Stufe 100 %</translation>
    </message>
    <message>
        <source>Level from 0 to 90 %</source>
        <translation>Stufe von 0 bis 90 %</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Original zeigen, solange gedrückt</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the session damaged.</source>
        <translation>
            <numerusform>%Ln Eintrag der Sitzung ist beschädigt.</numerusform>
            <numerusform>%Ln Einträge der Sitzung sind beschädigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln nicht gespeichert</numerusform>
            <numerusform>%Ln nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.</source>
        <translation>
            <numerusform>%Ln Foto wurde seitdem geändert, sein Ergebnis passt nicht mehr: {}. Noch einmal retuschieren.</numerusform>
            <numerusform>%Ln Fotos wurden seitdem geändert, ihre Ergebnisse passen nicht mehr: {}. Noch einmal retuschieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not there any more: {}. Their results are kept until they are back.</source>
        <translation>
            <numerusform>%Ln Foto ist nicht mehr da: {}. Sein Ergebnis wird behalten, bis es wieder da ist.</numerusform>
            <numerusform>%Ln Fotos sind nicht mehr da: {}. Ihre Ergebnisse werden behalten, bis sie wieder da sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln retouched</source>
        <translation>
            <numerusform>%Ln retuschiert</numerusform>
            <numerusform>%Ln retuschiert</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier session is damaged and cannot be continued. Its list is kept as {}.</source>
        <translation>Eine frühere Sitzung ist beschädigt und kann nicht fortgesetzt werden. Ihre Liste liegt unter {}.</translation>
    </message>
    <message>
        <source>Your last session: {}.</source>
        <translation>Letzte Sitzung: {}.</translation>
    </message>
    <message>
        <source>all of it saved</source>
        <translation>alles gespeichert</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <comment>a time, and what there was</comment>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>LastSessionCard</name>
    <message numerus="yes">
        <source>%Ln result(s) that no file holds are deleted with them.</source>
        <translation>
            <numerusform>%Ln Ergebnis, das in keiner Datei gespeichert ist, wird mit gelöscht.</numerusform>
            <numerusform>%Ln Ergebnisse, die in keiner Datei gespeichert sind, werden mit gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>All results are saved. Photos and saved files stay where they are.</source>
        <translation>Alle Ergebnisse sind gespeichert. Fotos und gespeicherte Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Earl&amp;ier sessions</source>
        <translation>Frühere &amp;Sitzungen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget all earlier sessions?</source>
        <translation>Alle früheren Sitzungen vergessen?</translation>
    </message>
    <message>
        <source>Forget all of them…</source>
        <translation>Alle vergessen…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>All months: {}</source>
        <translation>Alle Monate: {}</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation>
            <numerusform>%Ln behaltenes Ergebnis gelöscht.</numerusform>
            <numerusform>%Ln behaltene Ergebnisse gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>Als {} in {} gespeichert</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>Es gab nichts zu löschen.</translation>
    </message>
    <message>
        <source>This month: {}</source>
        <translation>Dieser Monat: {}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>keine Credits</translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation>
            <numerusform>{:,.10g} Credit</numerusform>
            <numerusform>{:,.10g} Credits</numerusform>
        </translation>
    </message>
    <message>
        <source>{credits} ({unsure:,.10g} uncertain) in {calls}</source>
        <translation>{credits} ({unsure:,.10g} unsicher) in {calls}</translation>
    </message>
    <message>
        <source>{credits} in {calls}</source>
        <translation>{credits} in {calls}</translation>
    </message>
    <message>
        <source>{month} {year}: {cost}</source>
        <comment>month is the name of one</comment>
        <translation>{month} {year}: {cost}</translation>
    </message>
</context>
<context>
    <name>LevelSection</name>
    <message>
        <source>Beauty level</source>
        <translation>Retuschestufe</translation>
    </message>
    <message>
        <source>Beauty level in per cent</source>
        <translation>Retuschestufe in Prozent</translation>
    </message>
    <message>
        <source>mixed, {} to {}</source>
        <translation>gemischt, {} bis {}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>Nach Aufnahmezeit</translation>
    </message>
    <message>
        <source>Face wall</source>
        <translation>Gesichterwand</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Größere Miniaturen</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Kleinere Miniaturen</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Order of the photos: {}</source>
        <translation>Reihenfolge der Fotos: {}</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing of that kind was written down.</source>
        <translation>Nichts dergleichen wurde aufgeschrieben.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>There is no log: the profile cannot be written to.</source>
        <translation>Es gibt kein Protokoll: In das Profil kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Welche Zeilen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{} – Beauty Desk</source>
        <translation>{} – Beauty Desk</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Stop marking</source>
        <translation>Markieren beenden</translation>
    </message>
    <message>
        <source>Stop marking (Esc)</source>
        <translation>Markieren beenden (Esc)</translation>
    </message>
</context>
<context>
    <name>MarkOverlay</name>
    <message>
        <source>Arrow keys move the box, plus and minus change its size, Enter looks for a face in it</source>
        <translation>Pfeiltasten bewegen den Rahmen, Plus und Minus ändern seine Größe, Eingabe sucht darin ein Gesicht</translation>
    </message>
    <message>
        <source>Draw a box round the face.</source>
        <translation>Einen Rahmen um das Gesicht ziehen.</translation>
    </message>
    <message>
        <source>Looking for a face in this box…</source>
        <translation>In diesem Rahmen wird ein Gesicht gesucht…</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Gesicht markieren</translation>
    </message>
    <message>
        <source>No face could be made out in this box. Draw it again, closer round the face.</source>
        <translation>In diesem Rahmen war kein Gesicht zu erkennen. Den Rahmen noch einmal ziehen, enger um das Gesicht.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Retouch</source>
        <translation>&amp;Retuschieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NewVersions</name>
    <message>
        <source>Beauty Desk {} is there.</source>
        <translation>Beauty Desk {} ist da.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation>
            <numerusform>%Ln Datei ist kein Foto ({}).</numerusform>
            <numerusform>%Ln Dateien sind keine Fotos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation>
            <numerusform>„{}“ ist nicht da.</numerusform>
            <numerusform>%Ln Dateien sind nicht da ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation>
            <numerusform>Im Ordner „{}“ sind keine Fotos.</numerusform>
            <numerusform>In %Ln Ordnern sind keine Fotos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln Foto wurde noch nicht gesendet.</numerusform>
            <numerusform>%Ln Fotos wurden noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation>
            <numerusform>%Ln Foto ist bezahlt und nicht gespeichert; das Abholen ist kostenlos.</numerusform>
            <numerusform>%Ln Fotos sind bezahlt und nicht gespeichert; das Abholen ist kostenlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation>
            <numerusform>%Ln Foto wurde vielleicht ohne Beleg berechnet.</numerusform>
            <numerusform>%Ln Fotos wurden vielleicht ohne Beleg berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) sent and not saved.</source>
        <translation>
            <numerusform>%Ln Foto gesendet und nicht gespeichert.</numerusform>
            <numerusform>%Ln Fotos gesendet und nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of Beauty Desk left out.</source>
        <translation>
            <numerusform>%Ln Ergebnis von Beauty Desk ausgelassen.</numerusform>
            <numerusform>%Ln Ergebnisse von Beauty Desk ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) charged, without a result.</source>
        <translation>
            <numerusform>%Ln unsicheres Foto wurde berechnet, ohne Ergebnis.</numerusform>
            <numerusform>%Ln unsichere Fotos wurden berechnet, ohne Ergebnis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) not charged.</source>
        <translation>
            <numerusform>%Ln unsicheres Foto wurde nicht berechnet.</numerusform>
            <numerusform>%Ln unsichere Fotos wurden nicht berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation>
            <numerusform>%Ln Foto hinzugefügt.</numerusform>
            <numerusform>%Ln Fotos hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beauty Desk keeps asking, also after a restart.</source>
        <translation>Beauty Desk fragt weiter nach, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>Keine Verbindung. Dieses Foto ist bezahlt; Beauty Desk versucht es weiter und macht von selbst weiter. Auf diesem Computer kann inzwischen gearbeitet werden.</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it stays as it is. If there is one, show where.</source>
        <translation>Auf diesem Foto wurde kein Gesicht gefunden, also bleibt es, wie es ist. Ist doch eines da, die Stelle zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln file(s) of kinds that are not read here ({}).</source>
        <translation>
            <numerusform>Übersprungen: %Ln Datei einer Art, die hier nicht gelesen wird ({}).</numerusform>
            <numerusform>Übersprungen: %Ln Dateien von Arten, die hier nicht gelesen werden ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln folder(s) that other programs keep for themselves ({}).</source>
        <translation>
            <numerusform>Übersprungen: %Ln Ordner, den andere Programme für sich selbst anlegen ({}).</numerusform>
            <numerusform>Übersprungen: %Ln Ordner, die andere Programme für sich selbst anlegen ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation>
            <numerusform>%Ln Foto entfernt, dessen Ergebnis nicht gespeichert war.</numerusform>
            <numerusform>%Ln Fotos entfernt, deren Ergebnisse nicht gespeichert waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is still here.</source>
        <translation>Das Ergebnis ist noch da.</translation>
    </message>
    <message>
        <source>The service does not answer. Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>Der Dienst antwortet nicht. Beauty Desk versucht es weiter und macht von selbst weiter. Auf diesem Computer kann weitergearbeitet werden.</translation>
    </message>
    <message>
        <source>Then it is finished by itself.</source>
        <translation>Dann wird das Foto von selbst fertig.</translation>
    </message>
    <message>
        <source>This takes longer than usual. Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>Das dauert länger als sonst. Beauty Desk fragt weiter nach und kann es bis {} abholen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>Das dauert länger als üblich. Das Foto ist bezahlt; Beauty Desk fragt weiter nach und kann es bis {} abholen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Willkommen zurück.</translation>
    </message>
    <message>
        <source>{}. {}</source>
        <translation>{}. {}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Change the limit</source>
        <translation>Limit ändern</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Do it on this computer</source>
        <translation>Auf diesem Computer erledigen</translation>
    </message>
    <message>
        <source>Do the rest on this computer</source>
        <translation>Rest auf diesem Computer erledigen</translation>
    </message>
    <message>
        <source>Fetch from {}</source>
        <translation>Von {} holen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Gesicht markieren</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>Open key settings</source>
        <translation>Schlüssel-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Retouch it again</source>
        <translation>Noch einmal retuschieren</translation>
    </message>
    <message numerus="yes">
        <source>Retouch it again (%Ln credit(s))</source>
        <translation>
            <numerusform>Noch einmal retuschieren (%Ln Credit)</numerusform>
            <numerusform>Noch einmal retuschieren (%Ln Credits)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message numerus="yes">
        <source>Send again (%Ln credit(s))</source>
        <translation>
            <numerusform>Noch einmal senden (%Ln Credit)</numerusform>
            <numerusform>Noch einmal senden (%Ln Credits)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message numerus="yes">
        <source>Send anyway (%Ln credit(s))</source>
        <translation>
            <numerusform>Trotzdem senden (%Ln Credit)</numerusform>
            <numerusform>Trotzdem senden (%Ln Credits)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {}</source>
        <translation>Senden {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
    <message>
        <source>Take the smaller picture as it came</source>
        <translation>Das kleinere Bild nehmen, wie es kam</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%Ln credit(s))</source>
        <translation>
            <numerusform>Erneut versuchen (%Ln Credit)</numerusform>
            <numerusform>Erneut versuchen (%Ln Credits)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Neuerungen</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Continue the last session</source>
        <translation>Letzte Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Ordner mit Fotos öffnen</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Photos ({});;All files (*)</source>
        <translation>Fotos ({});;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>OwnConsentSheet</name>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln Foto wartet auf Ihre Antwort.</numerusform>
            <numerusform>%Ln Fotos warten auf Ihre Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Retouch at {}?</source>
        <translation>Bei {} retuschieren?</translation>
    </message>
    <message>
        <source>Send photos there</source>
        <translation>Fotos dorthin senden</translation>
    </message>
    <message>
        <source>Your photos go to {}: a smaller copy of each, without metadata, location or file name. It keeps results for 24 hours. Nothing is billed.</source>
        <translation>Ihre Fotos gehen an {}: jeweils eine kleinere Kopie, ohne Metadaten, Ort und Dateinamen. Ergebnisse bleiben dort 24 Stunden. Berechnet wird nichts.</translation>
    </message>
</context>
<context>
    <name>OwnService</name>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>It works, and takes the key.</source>
        <translation>Es funktioniert, der Schlüssel wird angenommen.</translation>
    </message>
    <message>
        <source>No key: that is enough for a service that wants none.</source>
        <translation>Kein Schlüssel: Das genügt für einen Dienst, der keinen verlangt.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. See that the service runs there.</source>
        <translation>Unter dieser Adresse antwortet nichts. Prüfen, ob der Dienst dort läuft.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a Beauty Desk service.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber kein Beauty-Desk-Dienst.</translation>
    </message>
    <message>
        <source>The connection is not safe, so the key was not sent. Ask whoever runs the service.</source>
        <translation>Die Verbindung ist nicht sicher, daher wurde der Schlüssel nicht gesendet. Wer den Dienst betreibt, weiß Rat.</translation>
    </message>
    <message>
        <source>The key comes from {} and is not stored.</source>
        <translation>Der Schlüssel kommt aus {} und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The key is in your system keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>Der Schlüssel wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The service is there, but does not take this key. Ask whoever runs it.</source>
        <translation>Der Dienst ist da, nimmt diesen Schlüssel aber nicht an. Wer ihn betreibt, weiß Rat.</translation>
    </message>
    <message>
        <source>The service is there, but does not work just now.</source>
        <translation>Der Dienst ist da, arbeitet aber gerade nicht.</translation>
    </message>
</context>
<context>
    <name>OwnServiceForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>A Beauty Desk service on the network</source>
        <translation>Ein Beauty-Desk-Dienst im Netzwerk</translation>
    </message>
    <message>
        <source>As set where the service runs</source>
        <translation>Wie dort eingestellt, wo der Dienst läuft</translation>
    </message>
    <message>
        <source>Free: a strong computer of yours retouches for this one. A smaller copy of each photo goes there, without metadata, location or file name, and results are deleted there after 24 hours.</source>
        <translation>Kostenlos: Ein eigener starker Computer retuschiert für diesen. Eine kleinere Kopie jedes Fotos geht dorthin, ohne Metadaten, Ort und Dateinamen, und Ergebnisse werden dort nach 24 Stunden gelöscht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>Speichern und ausprobieren</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The line is not encrypted: others in this network could read photos and key.</source>
        <translation>Die Leitung ist nicht verschlüsselt: Andere in diesem Netzwerk könnten Fotos und Schlüssel lesen.</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Vorheriger Teil des Fensters</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln Credit</numerusform>
            <numerusform>%Ln Credits</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Fine-tune is for the engine on this computer.</source>
        <translation>Die Feinabstimmung gilt für die Engine auf diesem Computer.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>${dollars:,.2f}</source>
        <translation>{dollars:,.2f} $</translation>
    </message>
    <message>
        <source>${dollars:.4f}</source>
        <translation>{dollars:.4f} $</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>A Beauty Desk service</source>
        <translation>Ein Beauty-Desk-Dienst</translation>
    </message>
    <message>
        <source>A foreign answer</source>
        <translation>Eine fremde Antwort</translation>
    </message>
    <message>
        <source>A name needs a letter, a digit or one of {known}.</source>
        <translation>Ein Name braucht einen Buchstaben, eine Ziffer oder eines von {known}.</translation>
    </message>
    <message>
        <source>A part that works on pixels (numpy) is missing. Photos can still be retouched online.</source>
        <translation>Ein Bestandteil, der Pixel bearbeitet (numpy), fehlt. Online können Fotos weiterhin retuschiert werden.</translation>
    </message>
    <message>
        <source>A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.</source>
        <translation>Eine {format}-Datei hat höchstens {most} Pixel je Seite; dieses Foto hat {width} x {height}.</translation>
    </message>
    <message>
        <source>Already retouched</source>
        <translation>Schon retuschiert</translation>
    </message>
    <message>
        <source>An HDR photo ({curve}): shown and saved in standard range.</source>
        <translation>Ein HDR-Foto ({curve}): angezeigt und gespeichert mit Standard-Dynamikumfang.</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk is at work on this photo, and will save it.</source>
        <translation>Eine andere Kopie von Beauty Desk arbeitet an diesem Foto und wird es speichern.</translation>
    </message>
    <message>
        <source>Another page came in place of the online service: this network may want you to sign in first.</source>
        <translation>Statt des Online-Dienstes kam eine andere Seite: Dieses Netzwerk verlangt vielleicht zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Answers are lost</source>
        <translation>Antworten gehen verloren</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow {host}, or use another network.</source>
        <translation>Den Betreiber des Proxys bitten, {host} zuzulassen, oder ein anderes Netzwerk verwenden.</translation>
    </message>
    <message>
        <source>At AILabTools now, paid for</source>
        <translation>Gerade bei AILabTools, bezahlt</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.</source>
        <translation>BEAUTYDESK_POLL_SECONDS muss eine Zahl von Sekunden über 0 sein.</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>Wird gerade gesendet</translation>
    </message>
    <message>
        <source>Braces are for {known} only.</source>
        <translation>Geschweifte Klammern sind nur für {known} da.</translation>
    </message>
    <message>
        <source>Buy credits from the service and go on, or use the engine on this computer.</source>
        <translation>Beim Dienst Credits kaufen und weitermachen oder die Engine auf diesem Computer verwenden.</translation>
    </message>
    <message>
        <source>Camera data: kept</source>
        <translation>Kameradaten: bleiben erhalten</translation>
    </message>
    <message>
        <source>Camera data: stays with the original</source>
        <translation>Kameradaten: bleiben beim Original</translation>
    </message>
    <message>
        <source>Cannot be edited for another program</source>
        <translation>Kann nicht für ein anderes Programm bearbeitet werden</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation>Die Zugriffsrechte ändern oder in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <source>Check the connection, and go on when it holds.</source>
        <translation>Die Verbindung prüfen und weitermachen, wenn sie hält.</translation>
    </message>
    <message>
        <source>Check the connection, or save it with the browser and drop the file.</source>
        <translation>Die Verbindung prüfen, oder es mit dem Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. Where a company or a filter looks into connections, let SSL_CERT_FILE name the file with its certificate.</source>
        <translation>Datum und Uhrzeit dieses Computers prüfen. Wo eine Firma oder ein Filter in Verbindungen hineinsieht, mit SSL_CERT_FILE die Datei mit dem zugehörigen Zertifikat nennen.</translation>
    </message>
    <message>
        <source>Check the drive it is on, or copy it to this computer.</source>
        <translation>Das Laufwerk prüfen, auf dem es liegt, oder auf diesen Computer kopieren.</translation>
    </message>
    <message>
        <source>Check the key in the settings (or: beautydesk key status).</source>
        <translation>Den Schlüssel in den Einstellungen prüfen (oder: beautydesk key status).</translation>
    </message>
    <message>
        <source>Check the key in the settings, under Engines (or: beautydesk key status --service).</source>
        <translation>Den Schlüssel in den Einstellungen unter „Engines“ prüfen (oder: beautydesk key status --service).</translation>
    </message>
    <message>
        <source>Check your balance before you send it again.</source>
        <translation>Vor dem erneuten Senden das Guthaben prüfen.</translation>
    </message>
    <message>
        <source>Check your internet connection; the engine on this computer works without one.</source>
        <translation>Die Internetverbindung prüfen; die Engine auf diesem Computer arbeitet ohne.</translation>
    </message>
    <message>
        <source>Choose a file that Beauty Desk has exported.</source>
        <translation>Eine Datei wählen, die Beauty Desk exportiert hat.</translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation>Eine Fotodatei wählen.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen, or send it all the same.</source>
        <translation>Ein Foto wählen, auf dem ein Gesicht deutlich zu sehen ist, oder dieses trotzdem senden.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen.</source>
        <translation>Ein Foto wählen, auf dem ein Gesicht deutlich zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is larger and turned to the camera.</source>
        <translation>Ein Foto wählen, auf dem ein Gesicht größer und der Kamera zugewandt ist.</translation>
    </message>
    <message>
        <source>Choose a photo, or a folder that holds some.</source>
        <translation>Ein Foto wählen oder einen Ordner, der welche enthält.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another certificate and key, or save without a signature.</source>
        <translation>Ein anderes Zertifikat mit seinem Schlüssel wählen oder ohne Signatur speichern.</translation>
    </message>
    <message>
        <source>Choose another folder, or a format that makes smaller files.</source>
        <translation>Einen anderen Ordner wählen oder ein Format mit kleineren Dateien.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Contact the service&apos;s support.</source>
        <translation>Den Support des Dienstes fragen.</translation>
    </message>
    <message>
        <source>Content Credentials: signed</source>
        <translation>Content Credentials: signiert</translation>
    </message>
    <message>
        <source>Content Credentials: stay with the original</source>
        <translation>Content Credentials: bleiben beim Original</translation>
    </message>
    <message>
        <source>Copy it again from the camera or from where it came.</source>
        <translation>Noch einmal von der Kamera kopieren oder von dort, woher es kam.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <source>Copy it again from where you got it.</source>
        <translation>Noch einmal dort kopieren, wo er herkommt.</translation>
    </message>
    <message>
        <source>Copy the key once more from the service&apos;s page and paste it in the settings.</source>
        <translation>Den Schlüssel noch einmal von der Seite des Dienstes kopieren und in den Einstellungen einfügen.</translation>
    </message>
    <message>
        <source>Could not save</source>
        <translation>Speichern nicht möglich</translation>
    </message>
    <message>
        <source>Could not sign</source>
        <translation>Signieren nicht möglich</translation>
    </message>
    <message>
        <source>Crop the photo closer to the face.</source>
        <translation>Das Foto enger auf das Gesicht zuschneiden.</translation>
    </message>
    <message>
        <source>Depth: kept</source>
        <translation>Tiefe: bleibt erhalten</translation>
    </message>
    <message>
        <source>Depth: stays with the original</source>
        <translation>Tiefe: bleibt beim Original</translation>
    </message>
    <message>
        <source>Develop it in your RAW program, export it as TIFF or JPEG, and add that.</source>
        <translation>Im RAW-Programm entwickeln, als TIFF oder JPEG exportieren und das hinzufügen.</translation>
    </message>
    <message>
        <source>Drag the picture itself, not a link to its page, or save it with the browser and drop the file.</source>
        <translation>Das Bild selbst ziehen, keinen Link auf seine Seite, oder es mit dem Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Export a smaller copy of it first.</source>
        <translation>Zuerst eine kleinere Kopie davon exportieren.</translation>
    </message>
    <message>
        <source>Export it as JPEG, PNG or TIFF from the program that made it, and add that.</source>
        <translation>Im Programm, das es erstellt hat, als JPEG, PNG oder TIFF exportieren und das hinzufügen.</translation>
    </message>
    <message>
        <source>Export it as an 8-bit or 16-bit photo first.</source>
        <translation>Zuerst als Foto mit 8 oder 16 Bit exportieren.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which costs credits and was not asked for. Nothing was sent.</source>
        <translation>Dafür müsste das Foto gesendet werden, was Credits kostet und nicht verlangt war. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which was not asked for. Nothing was sent.</source>
        <translation>Dafür müsste das Foto gesendet werden, was nicht verlangt war. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile, then retouch the photo again.</source>
        <translation>Auf dem Laufwerk des Profils Platz schaffen, dann das Foto noch einmal retuschieren.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile.</source>
        <translation>Auf dem Laufwerk des Profils Platz schaffen.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>From {until} on the balance tells whether it was charged.</source>
        <translation>Ab {until} zeigt das Guthaben, ob es berechnet wurde.</translation>
    </message>
    <message>
        <source>Further channels stay with the original: {count}.</source>
        <translation>Weitere Kanäle bleiben beim Original: {count}.</translation>
    </message>
    <message>
        <source>Given up by the service</source>
        <translation>Vom Dienst aufgegeben</translation>
    </message>
    <message>
        <source>HDR: kept</source>
        <translation>HDR: bleibt erhalten</translation>
    </message>
    <message>
        <source>HDR: not kept, the standard picture is saved</source>
        <translation>HDR: bleibt nicht erhalten, gespeichert wird das Standardbild</translation>
    </message>
    <message>
        <source>In about {percent} % of the retouched area the service shows something that your photo does not have there; its own detail, enlarged, was used for it.</source>
        <translation>Auf etwa {percent} % der retuschierten Fläche zeigt der Dienst etwas, das dieses Foto dort nicht hat; dafür wurden seine eigenen Einzelheiten verwendet, vergrößert.</translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation>Installieren mit: {command}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm noch einmal installieren.</translation>
    </message>
    <message>
        <source>Install the program again. If you run it from its source, run `python packaging/models.py` once.</source>
        <translation>Das Programm noch einmal installieren. Wer es aus dem Quelltext startet, führt einmal `python packaging/models.py` aus.</translation>
    </message>
    <message>
        <source>It can be fetched at the next start (or: beautydesk resume); it is not sent again.</source>
        <translation>Es kann beim nächsten Start abgeholt werden (oder: beautydesk resume); es wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It is not known whether credits were spent.</source>
        <translation>Es ist nicht bekannt, ob Credits verbraucht wurden.</translation>
    </message>
    <message>
        <source>It is uncertain whether this photo was paid for</source>
        <translation>Es ist unsicher, ob dieses Foto bezahlt wurde</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted; add it again.</source>
        <translation>Es wurde vielleicht verschoben, umbenannt oder gelöscht; noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation>Es kam nie an</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.</source>
        <translation>Es wurde am {when} gesendet, und es kam keine brauchbare Antwort. Das Guthaben ist um ebenso viel gesunken, der Dienst hat also wahrscheinlich {credits:.10g} Credits berechnet, aber nach dem Ergebnis kann nicht gefragt werden. Es wird nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back: the service may have accepted it and charged {credits:.10g} credits. It is not sent again by itself.</source>
        <translation>Es wurde am {when} gesendet, und es kam keine brauchbare Antwort: Der Dienst hat es vielleicht angenommen und {credits:.10g} Credits berechnet. Es wird nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Its CMYK colours become sRGB in the result.</source>
        <translation>Seine CMYK-Farben werden im Ergebnis zu sRGB.</translation>
    </message>
    <message>
        <source>Its Lab colours become sRGB in the result.</source>
        <translation>Seine Lab-Farben werden im Ergebnis zu sRGB.</translation>
    </message>
    <message>
        <source>Its floating-point numbers become 16-bit ones in the result.</source>
        <translation>Seine Gleitkommazahlen werden im Ergebnis zu 16-Bit-Zahlen.</translation>
    </message>
    <message>
        <source>Its scanner&apos;s colours become those of a common profile in the result.</source>
        <translation>Die Farben seines Scanners werden im Ergebnis zu denen eines gängigen Profils.</translation>
    </message>
    <message>
        <source>Its {bits} bits become 16 in the result.</source>
        <translation>Seine {bits} Bit werden im Ergebnis zu 16.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF</source>
        <translation>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP und GIF</translation>
    </message>
    <message>
        <source>Kept answer is gone</source>
        <translation>Die behaltene Antwort ist weg</translation>
    </message>
    <message>
        <source>Layers: stay with the original, their picture is saved</source>
        <translation>Ebenen: bleiben beim Original, gespeichert wird ihr Bild</translation>
    </message>
    <message>
        <source>Leave --output away to save over it.</source>
        <translation>--output weglassen, um darüber zu speichern.</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Level 0 changes nothing, so nothing was sent.</source>
        <translation>Stufe 0 ändert nichts, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Live clip: kept</source>
        <translation>Live-Clip: bleibt erhalten</translation>
    </message>
    <message>
        <source>Live clip: stays with the original</source>
        <translation>Live-Clip: bleibt beim Original</translation>
    </message>
    <message>
        <source>Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.</source>
        <translation>Die Variablen HTTPS_PROXY, ALL_PROXY und SSL_CERT_FILE ansehen.</translation>
    </message>
    <message>
        <source>Look at what is there already before you retouch it again.</source>
        <translation>Vor dem erneuten Retuschieren ansehen, was schon da ist.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or report this error with its details.</source>
        <translation>Nach einer neueren Version von Beauty Desk suchen oder diesen Fehler mit seinen Einzelheiten melden.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or use the engine on this computer.</source>
        <translation>Nach einer neueren Version von Beauty Desk suchen oder die Engine auf diesem Computer verwenden.</translation>
    </message>
    <message>
        <source>Look whether a page of this network asks for something, or use another network, and go on.</source>
        <translation>Nachsehen, ob eine Seite dieses Netzwerks etwas verlangt, oder ein anderes Netzwerk verwenden, und weitermachen.</translation>
    </message>
    <message>
        <source>Made from a result that was paid for before: no credits.</source>
        <translation>Aus einem Ergebnis gemacht, das schon bezahlt war: keine Credits.</translation>
    </message>
    <message>
        <source>Make a copy without one that only you may read: {command}</source>
        <translation>Eine Kopie ohne Passwort anlegen, die sonst niemand lesen darf: {command}</translation>
    </message>
    <message>
        <source>Make a smaller copy of it and retouch that one.</source>
        <translation>Eine kleinere Kopie davon machen und diese retuschieren.</translation>
    </message>
    <message>
        <source>Make room on that disk.</source>
        <translation>Auf diesem Laufwerk Platz schaffen.</translation>
    </message>
    <message>
        <source>Name another file for the result: --output {name}</source>
        <translation>Eine andere Datei für das Ergebnis nennen: --output {name}</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <translation>Mit --profile einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>No address of a Beauty Desk service is set.</source>
        <translation>Es ist keine Adresse eines Beauty-Desk-Dienstes eingestellt.</translation>
    </message>
    <message>
        <source>No certificate is named.</source>
        <translation>Es ist kein Zertifikat angegeben.</translation>
    </message>
    <message>
        <source>No credits left</source>
        <translation>Keine Credits mehr</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it was not sent. Nothing was charged.</source>
        <translation>Auf diesem Foto wurde kein Gesicht gefunden, also wurde es nicht gesendet. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>No key is named to sign with.</source>
        <translation>Zum Signieren ist kein Schlüssel angegeben.</translation>
    </message>
    <message>
        <source>No key is set, so nothing was sent.</source>
        <translation>Es ist kein Schlüssel eingerichtet, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>No result came</source>
        <translation>Es kam kein Ergebnis</translation>
    </message>
    <message>
        <source>No space for results</source>
        <translation>Kein Platz für Ergebnisse</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>Kein Platz mehr</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Schlüsselbund des Systems gefunden.</translation>
    </message>
    <message>
        <source>No usable answer came for two photos in a row, so no more photos were sent.</source>
        <translation>Für zwei Fotos hintereinander kam keine brauchbare Antwort, also wurden keine weiteren Fotos gesendet.</translation>
    </message>
    <message>
        <source>Not continued</source>
        <translation>Nicht fortgesetzt</translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation>Nicht rechtzeitig abgeholt</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Noch nicht abgeholt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>Nicht mehr gewünscht</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Open any page in a browser, sign in there, and go on.</source>
        <translation>Eine beliebige Seite in einem Browser öffnen, sich dort anmelden und weitermachen.</translation>
    </message>
    <message>
        <source>Outside of this network photos and key travel by https only.</source>
        <translation>Außerhalb dieses Netzwerks werden Fotos und Schlüssel nur mit https übertragen.</translation>
    </message>
    <message>
        <source>Paid for, not fetched yet</source>
        <translation>Bezahlt, noch nicht abgeholt</translation>
    </message>
    <message>
        <source>Paid for, not saved yet</source>
        <translation>Bezahlt, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Part of the face lies outside this photo.</source>
        <translation>Ein Teil des Gesichts liegt außerhalb des Fotos.</translation>
    </message>
    <message>
        <source>Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.</source>
        <translation>Den Schlüssel in den Einstellungen einfügen (oder: beautydesk key set); die Engine auf diesem Computer braucht keinen.</translation>
    </message>
    <message>
        <source>Presets cannot be read</source>
        <translation>Voreinstellungen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Put it back, or connect the drive or share.</source>
        <translation>Es zurücklegen, oder das Laufwerk oder die Netzwerkfreigabe verbinden.</translation>
    </message>
    <message>
        <source>Put the card in, or connect the drive or share.</source>
        <translation>Die Karte einstecken, oder das Laufwerk oder die Netzwerkfreigabe verbinden.</translation>
    </message>
    <message>
        <source>Put the photo back as it was.</source>
        <translation>Das Foto wiederherstellen, wie es war.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the engine on this computer.</source>
        <translation>In den Einstellungen das Limit erhöhen oder die Engine auf diesem Computer verwenden.</translation>
    </message>
    <message>
        <source>Reading “{name}” is not permitted.</source>
        <translation>„{name}“ darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Retouch it again if you want it sent.</source>
        <translation>Noch einmal retuschieren, wenn es gesendet werden soll.</translation>
    </message>
    <message>
        <source>Retouch it again.</source>
        <translation>Noch einmal retuschieren.</translation>
    </message>
    <message>
        <source>Retouch it again; that costs nothing.</source>
        <translation>Noch einmal retuschieren; das kostet nichts.</translation>
    </message>
    <message>
        <source>Retouch the photo again to change its level.</source>
        <translation>Das Foto noch einmal retuschieren, um die Stufe zu ändern.</translation>
    </message>
    <message>
        <source>Retouch the photo again.</source>
        <translation>Das Foto noch einmal retuschieren.</translation>
    </message>
    <message>
        <source>Save a frame of it as a photo first.</source>
        <translation>Zuerst ein Einzelbild daraus als Foto speichern.</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>Als PNG oder TIFF speichern.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Als Datei speichern und diese hierher ziehen.</translation>
    </message>
    <message>
        <source>Save it with the browser and drop the file.</source>
        <translation>Mit dem Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Save it without a signature.</source>
        <translation>Ohne Signatur speichern.</translation>
    </message>
    <message>
        <source>Save the picture with the browser and drop the file.</source>
        <translation>Das Bild mit dem Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Save the result under another name, or change what happens then in the settings.</source>
        <translation>Das Ergebnis unter einem anderen Namen speichern oder in den Einstellungen ändern, was dann geschieht.</translation>
    </message>
    <message>
        <source>Save the result under another name.</source>
        <translation>Das Ergebnis unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Als {name} gespeichert</translation>
    </message>
    <message>
        <source>See that it runs and that this computer is in its network; the engine on this computer works without it.</source>
        <translation>Prüfen, ob er läuft und ob dieser Computer in seinem Netzwerk ist; auf diesem Computer geht es auch ohne ihn.</translation>
    </message>
    <message>
        <source>See that the disk is not full and that the profile folder may be written to.</source>
        <translation>Nachsehen, ob das Laufwerk voll ist und ob in den Profilordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>See whether other programs open it, or put it back as it was.</source>
        <translation>Nachsehen, ob andere Programme es öffnen, oder es wiederherstellen, wie es war.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.</source>
        <translation>BEAUTYDESK_API_URL auf diese Adresse setzen oder entfernen und es dann abholen.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to {address}, or remove it.</source>
        <translation>BEAUTYDESK_API_URL auf {address} setzen oder entfernen.</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY to {kind}://USER:PASSWORD@{proxy} and start again.</source>
        <translation>HTTPS_PROXY auf {kind}://BENUTZER:PASSWORT@{proxy} setzen und das Programm neu starten.</translation>
    </message>
    <message>
        <source>Set one in the settings, under Engines (or: BEAUTYDESK_SERVICE_URL).</source>
        <translation>In den Einstellungen unter „Engines“ eine eintragen (oder: BEAUTYDESK_SERVICE_URL).</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} to use a key without a keyring.</source>
        <translation>Die Umgebungsvariable {variable} setzen, um einen Schlüssel ohne Schlüsselbund zu verwenden.</translation>
    </message>
    <message>
        <source>Signing needs a library that is not installed here.</source>
        <translation>Das Signieren braucht eine Bibliothek, die hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>Something other than the service answered, so sending stopped.</source>
        <translation>Etwas anderes als der Dienst hat geantwortet, das Senden wurde angehalten.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Tell the service&apos;s support, or send it again for the full price.</source>
        <translation>Dem Support des Dienstes Bescheid geben oder es zum vollen Preis noch einmal senden.</translation>
    </message>
    <message>
        <source>The Content Credentials of its original name a place, and would be part of it.</source>
        <translation>Die Content Credentials des Originals nennen einen Ort und würden Teil des Ergebnisses.</translation>
    </message>
    <message>
        <source>The account does not have enough credits for another photo.</source>
        <translation>Das Konto hat nicht genug Credits für ein weiteres Foto.</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>Das Konto ist gesperrt</translation>
    </message>
    <message>
        <source>The account of this key does not exist.</source>
        <translation>Das Konto dieses Schlüssels gibt es nicht.</translation>
    </message>
    <message>
        <source>The address set for the online service is not a web address that can be used. Nothing was sent.</source>
        <translation>Die eingestellte Adresse des Online-Dienstes ist keine brauchbare Internetadresse. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The address set for the online service would carry your key and your photos over an unprotected line. Nothing was sent.</source>
        <translation>Über die eingestellte Adresse des Online-Dienstes gingen Schlüssel und Fotos durch eine ungeschützte Leitung. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The answer did not make sense; perhaps it came from something other than the service.</source>
        <translation>Die Antwort ergab keinen Sinn; vielleicht kam sie nicht vom Dienst.</translation>
    </message>
    <message>
        <source>The certificate “{name}” was valid until {day}.</source>
        <translation>Das Zertifikat „{name}“ war bis {day} gültig.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung brach ab</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The connection to the online service was lost.</source>
        <translation>Die Verbindung zum Online-Dienst ging verloren.</translation>
    </message>
    <message>
        <source>The drive of the profile has {free:.0f} MB left, which is too little to keep what is paid for, so nothing was sent.</source>
        <translation>Auf dem Laufwerk des Profils sind noch {free:.0f} MB frei, zu wenig, um Bezahltes zu behalten, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The face in this photo is too blurred to be retouched.</source>
        <translation>Das Gesicht auf diesem Foto ist zu unscharf für eine Retusche.</translation>
    </message>
    <message>
        <source>The face in this photo is too small for the service.</source>
        <translation>Das Gesicht auf diesem Foto ist zu klein für den Dienst.</translation>
    </message>
    <message>
        <source>The face in this photo is turned too far to the side.</source>
        <translation>Das Gesicht auf diesem Foto ist zu weit zur Seite gedreht.</translation>
    </message>
    <message>
        <source>The face is blurred</source>
        <translation>Das Gesicht ist unscharf</translation>
    </message>
    <message>
        <source>The face is covered</source>
        <translation>Das Gesicht ist verdeckt</translation>
    </message>
    <message>
        <source>The face is cut off</source>
        <translation>Das Gesicht ist abgeschnitten</translation>
    </message>
    <message>
        <source>The face is too small</source>
        <translation>Das Gesicht ist zu klein</translation>
    </message>
    <message>
        <source>The face is turned away</source>
        <translation>Das Gesicht ist abgewandt</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is damaged. Your photos are untouched.</source>
        <translation>Die Datei {file}, die Gesichter findet, ist beschädigt. Alle Fotos sind unberührt.</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is missing. Your photos are untouched.</source>
        <translation>Die Datei {file}, die Gesichter findet, fehlt. Alle Fotos sind unberührt.</translation>
    </message>
    <message>
        <source>The folder of the original, {folder}, is not there just now.</source>
        <translation>Der Ordner des Originals, {folder}, ist gerade nicht da.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created ({reason}).</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to ({reason}).</source>
        <translation>In den Ordner „{folder}“ kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to.</source>
        <translation>In den Ordner „{folder}“ darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The journal cannot be used</source>
        <translation>Das Journal kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or a control character.</source>
        <translation>Der Schlüssel enthält einen Zeilenumbruch, ein Leerzeichen oder ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The key contains characters that no key has.</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>The key is damaged</source>
        <translation>Der Schlüssel ist beschädigt</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>Der Schlüssel ist leer.</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>The key “{key}” does not belong to the first certificate in “{certificate}”.</source>
        <translation>Der Schlüssel „{key}“ gehört nicht zum ersten Zertifikat in „{certificate}“.</translation>
    </message>
    <message>
        <source>The key “{name}” is of a kind that Content Credentials do not know.</source>
        <translation>Der Schlüssel „{name}“ ist von einer Art, die Content Credentials nicht kennen.</translation>
    </message>
    <message>
        <source>The key “{name}” is protected by a password.</source>
        <translation>Der Schlüssel „{name}“ ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>The name of this service leads out of this network, so nothing was sent.</source>
        <translation>Der Name dieses Dienstes führt aus diesem Netzwerk hinaus, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive.</source>
        <translation>Der Name „{name}“ ist zu lang für dieses Laufwerk.</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>Das Netzwerk steht im Weg</translation>
    </message>
    <message>
        <source>The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.</source>
        <translation>Die Netzwerkeinstellungen dieses Computers (ein Proxy oder eine Zertifikatsdatei) sind unbrauchbar. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The network wants you to sign in</source>
        <translation>Das Netzwerk verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The online engine needs your own AILabTools key.</source>
        <translation>Die Online-Engine braucht einen eigenen AILabTools-Schlüssel.</translation>
    </message>
    <message>
        <source>The online service could not prove its identity, so nothing was sent to it.</source>
        <translation>Der Online-Dienst konnte sich nicht ausweisen, also wurde nichts an ihn gesendet.</translation>
    </message>
    <message>
        <source>The online service failed</source>
        <translation>Der Online-Dienst ist gescheitert</translation>
    </message>
    <message>
        <source>The original in {folder} cannot be opened any more.</source>
        <translation>Das Original in {folder} kann nicht mehr geöffnet werden.</translation>
    </message>
    <message>
        <source>The original in {folder} was changed after it was sent, so the result does not fit it.</source>
        <translation>Das Original in {folder} wurde nach dem Senden geändert, deshalb passt das Ergebnis nicht dazu.</translation>
    </message>
    <message>
        <source>The original is missing</source>
        <translation>Das Original fehlt</translation>
    </message>
    <message>
        <source>The original is not in its folder, {folder}, any more.</source>
        <translation>Das Original ist nicht mehr in seinem Ordner, {folder}.</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>Das Original ist unberührt.</translation>
    </message>
    <message>
        <source>The original photo cannot be opened any more, so this is the service&apos;s picture as it came.</source>
        <translation>Das Originalfoto kann nicht mehr geöffnet werden, deshalb ist dies das Bild des Dienstes, wie es kam.</translation>
    </message>
    <message>
        <source>The original photo is no longer there, so this is the service&apos;s picture as it came.</source>
        <translation>Das Originalfoto ist nicht mehr da, deshalb ist dies das Bild des Dienstes, wie es kam.</translation>
    </message>
    <message>
        <source>The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. Photos can still be retouched online.</source>
        <translation>Der Bestandteil, der die Gesichtsnetze ausführt (ai-edge-litert), fehlt oder passt nicht zu diesem Computer. Online können Fotos weiterhin retuschiert werden.</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in {folder}.</source>
        <translation>Das eingefügte Bild konnte nicht in {folder} abgelegt werden.</translation>
    </message>
    <message>
        <source>The photo does not fit</source>
        <translation>Das Foto passt nicht</translation>
    </message>
    <message>
        <source>The photo is paid for, and its result can still be fetched.</source>
        <translation>Das Foto ist bezahlt, und sein Ergebnis kann noch abgeholt werden.</translation>
    </message>
    <message>
        <source>The photo is too large</source>
        <translation>Das Foto ist zu groß</translation>
    </message>
    <message>
        <source>The photo is too small</source>
        <translation>Das Foto ist zu klein</translation>
    </message>
    <message>
        <source>The photo was changed after it was sent, so this is the service&apos;s picture as it came.</source>
        <translation>Das Foto wurde nach dem Senden geändert, deshalb ist dies das Bild des Dienstes, wie es kam.</translation>
    </message>
    <message>
        <source>The photo was refused</source>
        <translation>Das Foto wurde abgelehnt</translation>
    </message>
    <message>
        <source>The photo was sent, but no usable answer came back. The service may have accepted it and charged {credits} credits. It was not sent a second time.</source>
        <translation>Das Foto wurde gesendet, aber es kam keine brauchbare Antwort. Der Dienst hat es vielleicht angenommen und {credits} Credits berechnet. Es wurde kein zweites Mal gesendet.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>Das Bild konnte nicht von {host} geholt werden.</translation>
    </message>
    <message>
        <source>The picture could not be kept in {folder} ({reason}).</source>
        <translation>Das Bild konnte nicht in {folder} abgelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>The pictures behind the first could not be kept in their places.</source>
        <translation>Die Bilder hinter dem ersten konnten nicht an ihrem Platz bleiben.</translation>
    </message>
    <message>
        <source>The presets could not be written to {file} ({reason}).</source>
        <translation>Die Voreinstellungen konnten nicht in {file} geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>Das Profil kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The profile is on a disk that knows no locks, as some network drives are. Name a folder on a disk of this computer with --profile or BEAUTYDESK_PROFILE.</source>
        <translation>Das Profil liegt auf einem Laufwerk, das keine Dateisperren kennt, wie manche Netzlaufwerke. Mit --profile oder BEAUTYDESK_PROFILE einen Ordner auf einem Laufwerk dieses Computers nennen.</translation>
    </message>
    <message>
        <source>The proxy does not reach the online service.</source>
        <translation>Der Proxy erreicht den Online-Dienst nicht.</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to the online service.</source>
        <translation>Der Proxy verweigert die Verbindung zum Online-Dienst.</translation>
    </message>
    <message>
        <source>The proxy {proxy} cannot be reached.</source>
        <translation>Der Proxy {proxy} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not connect to {host} ({status}).</source>
        <translation>Der Proxy {proxy} konnte keine Verbindung zu {host} herstellen ({status}).</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not connect to {host}.</source>
        <translation>Der Proxy {proxy} hat keine Verbindung zu {host} hergestellt.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not accept this user and password.</source>
        <translation>Der Proxy {proxy} nimmt diesen Benutzer und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}.</source>
        <translation>Der Proxy {proxy} hat die Verbindung zu {host} verweigert.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a password.</source>
        <translation>Der Proxy {proxy} verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that were paid for and not saved yet are known only there.</source>
        <translation>Das Verzeichnis der Online-Arbeit {problem}, deshalb wurde ein neues begonnen. Das alte liegt unter {file}; nur dort stehen Ergebnisse, die bezahlt und noch nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The record of what was paid for cannot be read or written, so nothing was sent.</source>
        <translation>Das Verzeichnis der bezahlten Arbeit kann nicht gelesen oder geschrieben werden, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The result cannot be fetched</source>
        <translation>Das Ergebnis kann nicht abgeholt werden</translation>
    </message>
    <message>
        <source>The result cannot be kept in the profile ({reason}).</source>
        <translation>Das Ergebnis kann nicht im Profil abgelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>The result is gone</source>
        <translation>Das Ergebnis ist weg</translation>
    </message>
    <message>
        <source>The result is paid for and kept.</source>
        <translation>Das Ergebnis ist bezahlt und bleibt erhalten.</translation>
    </message>
    <message>
        <source>The service accepts no more photos at the moment.</source>
        <translation>Der Dienst nimmt im Augenblick keine weiteren Fotos an.</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>Der Dienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The service cannot use this photo</source>
        <translation>Der Dienst kann dieses Foto nicht verwenden</translation>
    </message>
    <message>
        <source>The service could not read the photo it was sent.</source>
        <translation>Der Dienst konnte das gesendete Foto nicht lesen.</translation>
    </message>
    <message>
        <source>The service did not accept this photo.</source>
        <translation>Der Dienst hat dieses Foto nicht angenommen.</translation>
    </message>
    <message>
        <source>The service did not understand</source>
        <translation>Der Dienst hat die Anfrage nicht verstanden</translation>
    </message>
    <message>
        <source>The service does not accept the content of this photo.</source>
        <translation>Der Dienst nimmt den Inhalt dieses Fotos nicht an.</translation>
    </message>
    <message>
        <source>The service does not know this key.</source>
        <translation>Der Dienst kennt diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation>Der Dienst bietet das nicht an</translation>
    </message>
    <message>
        <source>The service does not offer this kind of retouching, or no longer does.</source>
        <translation>Der Dienst bietet diese Art der Retusche nicht oder nicht mehr an.</translation>
    </message>
    <message>
        <source>The service does not take photos of this size.</source>
        <translation>Der Dienst nimmt keine Fotos dieser Größe.</translation>
    </message>
    <message>
        <source>The service does not take this key.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The service dropped this photo</source>
        <translation>Der Dienst hat dieses Foto fallen gelassen</translation>
    </message>
    <message>
        <source>The service finished this photo but did not say where the result is.</source>
        <translation>Der Dienst ist mit diesem Foto fertig, sagte aber nicht, wo das Ergebnis ist.</translation>
    </message>
    <message>
        <source>The service found no face in this photo.</source>
        <translation>Der Dienst hat auf diesem Foto kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open.</source>
        <translation>Der Dienst nannte eine Adresse für das Ergebnis, die nicht sicher zu öffnen ist.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open. The photo may have been paid for.</source>
        <translation>Der Dienst nannte für das Ergebnis eine Adresse, die nicht gefahrlos zu öffnen ist. Das Foto wurde vielleicht bezahlt.</translation>
    </message>
    <message>
        <source>The service gave this photo up.</source>
        <translation>Der Dienst hat dieses Foto aufgegeben.</translation>
    </message>
    <message>
        <source>The service gave this photo up. Whether it was charged is not known.</source>
        <translation>Der Dienst hat dieses Foto aufgegeben. Ob es berechnet wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. It is paid for, and can be fetched until {until}.</source>
        <translation>Der Dienst arbeitet seit {time} an diesem Foto. Es ist bezahlt und kann bis {until} abgeholt werden.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. Its result can be fetched until {until}.</source>
        <translation>Der Dienst arbeitet seit {time} an diesem Foto. Das Ergebnis kann bis {until} abgeholt werden.</translation>
    </message>
    <message>
        <source>The service has locked the account of this key.</source>
        <translation>Der Dienst hat das Konto dieses Schlüssels gesperrt.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>Der Dienst ist ausgelastet</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was not fetched in time.</source>
        <translation>Der Dienst behält Ergebnisse 24 Stunden; dieses wurde nicht rechtzeitig abgeholt.</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was paid for but not fetched in time.</source>
        <translation>Der Dienst behält Ergebnisse 24 Stunden; dieses wurde bezahlt, aber nicht rechtzeitig abgeholt.</translation>
    </message>
    <message>
        <source>The service refused the key or its account.</source>
        <translation>Der Dienst hat den Schlüssel oder sein Konto abgelehnt.</translation>
    </message>
    <message>
        <source>The service refused the request itself; there is nothing wrong with the photo.</source>
        <translation>Der Dienst hat die Anfrage selbst abgelehnt; am Foto liegt es nicht.</translation>
    </message>
    <message>
        <source>The service reported an error on its side.</source>
        <translation>Der Dienst meldete einen Fehler auf seiner Seite.</translation>
    </message>
    <message>
        <source>The service stopped working on this photo, or no longer knows it.</source>
        <translation>Der Dienst arbeitet nicht mehr an diesem Foto oder kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be used</source>
        <translation>Die Adresse des Dienstes kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The service&apos;s own picture is not kept on this computer any more, so its level cannot be changed exactly.</source>
        <translation>Das eigene Bild des Dienstes ist nicht mehr auf diesem Computer, deshalb lässt sich die Stufe nicht genau ändern.</translation>
    </message>
    <message>
        <source>The service&apos;s picture came back cropped, turned or stretched; it was put in its place on your photo.</source>
        <translation>Das Bild des Dienstes kam beschnitten, gedreht oder verzerrt zurück; es wurde an seinen Platz auf dem Foto gebracht.</translation>
    </message>
    <message>
        <source>The service&apos;s picture cannot be matched with your photo, so this is its picture as it came, in its own size, and its level cannot be lowered.</source>
        <translation>Das Bild des Dienstes lässt sich nicht mit dem Foto zur Deckung bringen, deshalb ist es sein Bild, wie es kam, in eigener Größe, und seine Stufe lässt sich nicht senken.</translation>
    </message>
    <message>
        <source>The session is not kept</source>
        <translation>Die Sitzung wird nicht behalten</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file} ({reason}).</source>
        <translation>Die Einstellungen konnten nicht in {file} gespeichert werden ({reason}).</translation>
    </message>
    <message>
        <source>The settings were not saved, so that {file} stays as it is.</source>
        <translation>Die Einstellungen wurden nicht gespeichert, damit {file} bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The signature was refused: {reason}.</source>
        <translation>Die Signatur wurde abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>The stored key holds characters that no key has.</source>
        <translation>Der gespeicherte Schlüssel enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>The stored result does not fit the photo any more: the original was changed or the file is damaged.</source>
        <translation>Das gespeicherte Ergebnis passt nicht mehr zum Foto: Das Original wurde geändert, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>Der Schlüsselbund des Systems kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The system keyring did not answer; it may ask for its password where nobody sees it.</source>
        <translation>Der Schlüsselbund des Systems hat nicht geantwortet; vielleicht fragt er dort nach seinem Passwort, wo es niemand sieht.</translation>
    </message>
    <message>
        <source>The system keyring is locked and was not unlocked.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The system keyring reported an error.</source>
        <translation>Der Schlüsselbund des Systems meldete einen Fehler.</translation>
    </message>
    <message>
        <source>The time stamp service did not answer.</source>
        <translation>Der Zeitstempeldienst hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: TurboJPEG, which can change a part, is missing.</source>
        <translation>Das ganze Bild wurde neu kodiert: TurboJPEG, das einen Teil ändern kann, fehlt.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: the original&apos;s file is not what it was.</source>
        <translation>Das ganze Bild wurde neu kodiert: Die Datei des Originals ist nicht mehr dieselbe.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: this kind of JPEG cannot be changed in part.</source>
        <translation>Das ganze Bild wurde neu kodiert: Diese Art von JPEG lässt sich nicht teilweise ändern.</translation>
    </message>
    <message>
        <source>There is a problem with your account</source>
        <translation>Es gibt ein Problem mit dem Konto</translation>
    </message>
    <message>
        <source>There is no connection to the online service.</source>
        <translation>Es gibt keine Verbindung zum Online-Dienst.</translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation>Es gibt keine Engine namens {engine}.</translation>
    </message>
    <message>
        <source>There is no face in this photo that could be retouched. The photo was left as it is.</source>
        <translation>Auf diesem Foto ist kein Gesicht, das retuschiert werden könnte. Das Foto blieb, wie es ist.</translation>
    </message>
    <message>
        <source>There is no original that the signature could name.</source>
        <translation>Es gibt kein Original, das die Signatur nennen könnte.</translation>
    </message>
    <message>
        <source>There is no photo at the address that the service gave for the result.</source>
        <translation>Unter der Adresse, die der Dienst für das Ergebnis nannte, liegt kein Foto.</translation>
    </message>
    <message>
        <source>There is no space left on the drive for “{name}”.</source>
        <translation>Auf dem Laufwerk ist kein Platz mehr für „{name}“.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Nothing was changed.</source>
        <translation>Für dieses Foto reicht der Arbeitsspeicher nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This RAW file cannot be opened</source>
        <translation>Diese RAW-Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This engine cannot start</source>
        <translation>Diese Engine kann nicht starten</translation>
    </message>
    <message>
        <source>This file holds 32-bit measurement values, not a photo.</source>
        <translation>Diese Datei enthält 32-Bit-Messwerte, kein Foto.</translation>
    </message>
    <message>
        <source>This is a mistake in Beauty Desk, not in your photo. The original is untouched.</source>
        <translation>Das ist ein Fehler von Beauty Desk, nicht des Fotos. Das Original ist unberührt.</translation>
    </message>
    <message>
        <source>This is a result of Beauty Desk, so it is left as it is.</source>
        <translation>Dies ist ein Ergebnis von Beauty Desk, deshalb bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>This is not a valid key</source>
        <translation>Das ist kein gültiger Schlüssel</translation>
    </message>
    <message>
        <source>This is not an address of a service.</source>
        <translation>Das ist keine Adresse eines Dienstes.</translation>
    </message>
    <message>
        <source>This is the first of {pages} pages.</source>
        <translation>Dies ist die erste von {pages} Seiten.</translation>
    </message>
    <message>
        <source>This is the first picture of an animation.</source>
        <translation>Dies ist das erste Bild einer Animation.</translation>
    </message>
    <message>
        <source>This is the main one of {frames} pictures in the file.</source>
        <translation>Dies ist das Hauptbild von {frames} Bildern der Datei.</translation>
    </message>
    <message>
        <source>This is the preview inside the RAW file, {width} x {height} pixels.</source>
        <translation>Dies ist die Vorschau aus der RAW-Datei, {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>This is the result of “{name}”, so it is left as it is.</source>
        <translation>Dies ist das Ergebnis von „{name}“, deshalb bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported</source>
        <translation>Diese Art von Foto wird nicht unterstützt</translation>
    </message>
    <message>
        <source>This month&apos;s online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the {cap:,.10g} that you allow. Nothing was sent.</source>
        <translation>Die Online-Aufrufe dieses Monats kosteten {spent:,.10g} Credits, und weitere {price:,.10g} wären mehr als die erlaubten {cap:,.10g}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This photo cannot be opened</source>
        <translation>Dieses Foto kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This photo has more pixels than the service accepts.</source>
        <translation>Dieses Foto hat mehr Pixel, als der Dienst annimmt.</translation>
    </message>
    <message>
        <source>This photo has too few pixels for the service.</source>
        <translation>Dieses Foto hat zu wenige Pixel für den Dienst.</translation>
    </message>
    <message>
        <source>This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more than the {limit} GB it may take.</source>
        <translation>Dieses Foto hat {megapixels:.0f} Megapixel. Die Retusche würde {needed:.0f} GB Arbeitsspeicher brauchen, mehr als die erlaubten {limit} GB.</translation>
    </message>
    <message>
        <source>This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the list. Nothing was sent.</source>
        <translation>Dieses Foto wartet nicht mehr auf das Senden: Eine andere Kopie von Beauty Desk hat es übernommen oder aus der Liste genommen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This photo is too large</source>
        <translation>Dieses Foto ist zu groß</translation>
    </message>
    <message>
        <source>This photo was probably paid for</source>
        <translation>Dieses Foto wurde wahrscheinlich bezahlt</translation>
    </message>
    <message>
        <source>This photo was sent to the service at {service}, and only that one has its result.</source>
        <translation>Dieses Foto wurde an den Dienst unter {service} gesendet, und nur der hat sein Ergebnis.</translation>
    </message>
    <message>
        <source>This result cannot be opened</source>
        <translation>Dieses Ergebnis kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This session cannot be read.</source>
        <translation>Diese Sitzung lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This session is open in another window of Beauty Desk, or was continued there.</source>
        <translation>Diese Sitzung ist in einem anderen Fenster von Beauty Desk offen oder wurde dort fortgesetzt.</translation>
    </message>
    <message>
        <source>This web address cannot be read.</source>
        <translation>Diese Internetadresse kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Too much of the face in this photo is covered.</source>
        <translation>Zu viel vom Gesicht auf diesem Foto ist verdeckt.</translation>
    </message>
    <message>
        <source>Transparency: kept</source>
        <translation>Transparenz: bleibt erhalten</translation>
    </message>
    <message>
        <source>Transparency: laid on white</source>
        <translation>Transparenz: auf Weiß gelegt</translation>
    </message>
    <message>
        <source>Try a larger version of this photo.</source>
        <translation>Eine größere Fassung dieses Fotos versuchen.</translation>
    </message>
    <message>
        <source>Try a smaller copy.</source>
        <translation>Eine kleinere Kopie versuchen.</translation>
    </message>
    <message>
        <source>Try a smaller or a larger copy.</source>
        <translation>Eine kleinere oder größere Kopie versuchen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or look at the variables HTTPS_PROXY and ALL_PROXY.</source>
        <translation>In ein paar Minuten noch einmal versuchen oder die Variablen HTTPS_PROXY und ALL_PROXY ansehen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In ein paar Minuten noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later, or sign without a time stamp.</source>
        <translation>Später noch einmal versuchen oder ohne Zeitstempel signieren.</translation>
    </message>
    <message>
        <source>Try again, or save it with the browser and drop the file.</source>
        <translation>Noch einmal versuchen, oder es mit dem Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Erneut versuchen; wenn es wieder geschieht, bitte melden.</translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation>Ein anderes Foto versuchen.</translation>
    </message>
    <message>
        <source>Try to fetch it again later; it is not sent a second time.</source>
        <translation>Später noch einmal abholen; es wird kein zweites Mal gesendet.</translation>
    </message>
    <message>
        <source>Uncertain, and sent again</source>
        <translation>Unsicher, und noch einmal gesendet</translation>
    </message>
    <message>
        <source>Uncertain, perhaps charged</source>
        <translation>Unsicher, vielleicht berechnet</translation>
    </message>
    <message>
        <source>Uncertain, probably charged</source>
        <translation>Unsicher, wahrscheinlich berechnet</translation>
    </message>
    <message>
        <source>Unlock the keyring first: sign in to the desktop, or open its program for passwords. Or set the environment variable {variable} to use a key without a keyring.</source>
        <translation>Zuerst den Schlüsselbund entsperren: am Desktop anmelden oder dessen Programm für Passwörter öffnen. Oder die Umgebungsvariable {variable} setzen, um einen Schlüssel ohne Schlüsselbund zu verwenden.</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or the one that the service has in this network.</source>
        <translation>Eine Adresse verwenden, die mit https beginnt, oder die, die der Dienst in diesem Netzwerk hat.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring: it may be asking for its password in another window.</source>
        <translation>Wartet auf den Schlüsselbund des Systems: Vielleicht fragt er in einem anderen Fenster nach seinem Passwort.</translation>
    </message>
    <message>
        <source>What is in the window cannot be kept for the next start ({reason}).</source>
        <translation>Der Inhalt des Fensters kann nicht für den nächsten Start behalten werden ({reason}).</translation>
    </message>
    <message>
        <source>What was brighter than white in it is cut off.</source>
        <translation>Was darin heller als Weiß war, ist abgeschnitten.</translation>
    </message>
    <message>
        <source>What {host} has is larger than {limit:.0f} MB and was not fetched.</source>
        <translation>Was {host} hat, ist größer als {limit:.0f} MB und wurde nicht geholt.</translation>
    </message>
    <message>
        <source>What {host} sent is not a photo that can be opened.</source>
        <translation>Was {host} sandte, ist kein Foto, das geöffnet werden kann.</translation>
    </message>
    <message>
        <source>Write it as whoever runs the service names it, like http://studio.local:8720.</source>
        <translation>So eintragen, wie sie beim Betreiber des Dienstes heißt, etwa http://studio.local:8720.</translation>
    </message>
    <message>
        <source>Wrong configuration</source>
        <translation>Falsche Konfiguration</translation>
    </message>
    <message>
        <source>Your Beauty Desk service does not answer.</source>
        <translation>Ihr Beauty-Desk-Dienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Your balance shows that the service did not take this photo. Nothing was charged.</source>
        <translation>Das Guthaben zeigt, dass der Dienst dieses Foto nicht angenommen hat. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Your monthly limit is reached</source>
        <translation>Das Monatslimit ist erreicht</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.</source>
        <translation>Die Einstellungen {what}; Beauty Desk startet mit seinen Vorgaben und lässt {file} unangetastet.</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.</source>
        <translation>Die Einstellungen {what}; Beauty Desk startet mit seinen Vorgaben. Die Datei liegt unter {file}.</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>unbekannter Tag</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>enthält etwas anderes</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>it holds too many of them</source>
        <translation>sie enthält zu viele</translation>
    </message>
    <message>
        <source>it is not in the format of Beauty Desk</source>
        <translation>sie hat nicht das Format von Beauty Desk</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it was written by another version of Beauty Desk</source>
        <translation>sie stammt von einer anderen Version von Beauty Desk</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>many</source>
        <translation>vielen</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>one of them has values that are not allowed</source>
        <translation>eine davon hat unerlaubte Werte</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>perhaps charged</source>
        <translation>vielleicht berechnet</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>read error</source>
        <translation>Lesefehler</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>request_id</source>
        <translation>request_id</translation>
    </message>
    <message>
        <source>saved_as</source>
        <translation>gespeichert_als</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>task_id</source>
        <translation>task_id</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>der Browser</translation>
    </message>
    <message>
        <source>was written by a newer version of Beauty Desk</source>
        <translation>stammt von einer neueren Version von Beauty Desk</translation>
    </message>
    <message>
        <source>were written by a newer version of Beauty Desk</source>
        <translation>stammen von einer neueren Version von Beauty Desk</translation>
    </message>
    <message>
        <source>when</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>write error</source>
        <translation>Schreibfehler</translation>
    </message>
    <message>
        <source>{formats} photos are opened, and the previews inside RAW files.</source>
        <translation>Geöffnet werden Fotos in {formats} und die Vorschauen in RAW-Dateien.</translation>
    </message>
    <message>
        <source>{format} has 8 bits a colour: finer steps of the original are not kept.</source>
        <translation>{format} hat 8 Bit je Farbe: Feinere Abstufungen des Originals bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>{host} could not prove its identity.</source>
        <translation>{host} konnte sich nicht ausweisen.</translation>
    </message>
    <message>
        <source>{host} does not give this picture away ({status}).</source>
        <translation>{host} gibt dieses Bild nicht heraus ({status}).</translation>
    </message>
    <message>
        <source>{host} took too long to send the picture.</source>
        <translation>{host} brauchte zu lange, um das Bild zu senden.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} Minuten</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)</source>
        <translation>{name} hat {width} x {height} Pixel ({megapixels:.0f} Megapixel)</translation>
    </message>
    <message>
        <source>{name} is a RAW file in which no preview can be found.</source>
        <translation>{name} ist eine RAW-Datei, in der keine Vorschau zu finden ist.</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a photo.</source>
        <translation>{name} ist ein Film oder eine Tonaufnahme, kein Foto.</translation>
    </message>
    <message>
        <source>{name} is a {kind} file; photos of this kind are not read here.</source>
        <translation>{name} ist eine Datei vom Typ {kind}; Fotos dieser Art werden hier nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>{name} is larger than this computer can open</source>
        <translation>{name} ist größer, als dieser Computer öffnen kann</translation>
    </message>
    <message>
        <source>{name} is not a photo that can be opened here.</source>
        <translation>{name} ist kein Foto, das hier geöffnet werden kann.</translation>
    </message>
    <message>
        <source>{what}; photos of up to {most} megapixels are opened.</source>
        <translation>{what}; geöffnet werden Fotos bis {most} Megapixel.</translation>
    </message>
    <message>
        <source>{why}, {charged}</source>
        <translation>{why}, {charged}</translation>
    </message>
    <message>
        <source>“{address}” is a file of another computer. Copy it here first</source>
        <translation>„{address}“ ist eine Datei eines anderen Computers. Zuerst hierher kopieren</translation>
    </message>
    <message>
        <source>“{address}” is not a file on this computer. Copy it here first</source>
        <translation>„{address}“ ist keine Datei auf diesem Computer. Zuerst hierher kopieren</translation>
    </message>
    <message>
        <source>“{address}” is on the web. Save it as a file, or drag it into the window</source>
        <translation>„{address}“ liegt im Internet. Als Datei speichern oder in das Fenster ziehen</translation>
    </message>
    <message>
        <source>“{address}” is the address of no file</source>
        <translation>„{address}“ ist die Adresse keiner Datei</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}).</source>
        <translation>„{name}“ konnte nicht geöffnet werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation>„{name}“ konnte nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation>„{name}“ konnte nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written to {folder} ({reason}).</source>
        <translation>„{name}“ konnte nicht nach {folder} geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” does not end in any of {extensions}.</source>
        <translation>„{name}“ hat keine dieser Endungen: {extensions}.</translation>
    </message>
    <message>
        <source>“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.</source>
        <translation>„{name}“ hat {size:.1f} GB; geöffnet werden bis zu {most:.0f} GB.</translation>
    </message>
    <message>
        <source>“{name}” holds more than one picture, and all but one would be lost.</source>
        <translation>„{name}“ enthält mehr als ein Bild, und alle bis auf eines gingen verloren.</translation>
    </message>
    <message>
        <source>“{name}” holds no certificate in PEM.</source>
        <translation>„{name}“ enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>“{name}” holds no presets that can be used: {reason}. Your own presets are as they were.</source>
        <translation>„{name}“ enthält keine brauchbaren Voreinstellungen: {reason}. Die eigenen Voreinstellungen sind unverändert.</translation>
    </message>
    <message>
        <source>“{name}” holds no private key in PEM.</source>
        <translation>„{name}“ enthält keinen privaten Schlüssel im PEM-Format.</translation>
    </message>
    <message>
        <source>“{name}” is a folder without photos.</source>
        <translation>„{name}“ ist ein Ordner ohne Fotos.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>„{name}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; a file is wanted.</source>
        <translation>„{name}“ ist ein Ordner; gebraucht wird eine Datei.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; one photo can be edited.</source>
        <translation>„{name}“ ist ein Ordner; bearbeitet werden kann ein einzelnes Foto.</translation>
    </message>
    <message>
        <source>“{name}” is an original photo of the list, and originals are never overwritten.</source>
        <translation>„{name}“ ist ein Originalfoto der Liste, und Originale werden nie überschrieben.</translation>
    </message>
    <message>
        <source>“{name}” is in a format that is read here and not written ({format}).</source>
        <translation>„{name}“ hat ein Format, das hier gelesen, aber nicht geschrieben wird ({format}).</translation>
    </message>
    <message>
        <source>“{name}” is larger than this drive or account allows.</source>
        <translation>„{name}“ ist größer, als dieses Laufwerk oder Konto erlaubt.</translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe.</source>
        <translation>„{name}“ ist keine Datei, sondern ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>„{name}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more: whoever asked for it does not wait for it.</source>
        <translation>„{name}“ ist nicht mehr da: Wer danach gefragt hat, wartet nicht darauf.</translation>
    </message>
    <message>
        <source>“{name}” is the original photo, and originals are never overwritten.</source>
        <translation>„{name}“ ist das Originalfoto, und Originale werden nie überschrieben.</translation>
    </message>
    <message>
        <source>“{name}” is the photo itself.</source>
        <translation>„{name}“ ist das Foto selbst.</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left alone, as the settings say.</source>
        <translation>„{name}“ gibt es schon und blieb unberührt, wie es eingestellt ist.</translation>
    </message>
    <message>
        <source>“{name}” is too large for what it should be.</source>
        <translation>„{name}“ ist zu groß für das, was die Datei sein soll.</translation>
    </message>
    <message>
        <source>“{name}” may not be written to.</source>
        <translation>In „{name}“ darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program meanwhile, so nothing was written over it.</source>
        <translation>„{name}“ wurde inzwischen von einem anderen Programm geändert, deshalb wurde nichts darüber geschrieben.</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Anderen Namen wählen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as “{}”</source>
        <translation>Als „{}“ speichern</translation>
    </message>
    <message>
        <source>“{}” is an original photo, and originals are never overwritten.</source>
        <translation>„{}“ ist ein Originalfoto, und Originale werden nie überschrieben.</translation>
    </message>
    <message>
        <source>“{}” is there already. Replace it?</source>
        <translation>„{}“ gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>PresetFiles</name>
    <message>
        <source>Export presets</source>
        <translation>Voreinstellungen exportieren</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Voreinstellungen importieren</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>Meine Voreinstellungen</translation>
    </message>
    <message>
        <source>Presets of Beauty Desk (*.{})</source>
        <translation>Voreinstellungen von Beauty Desk (*.{})</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Delete “{}”</source>
        <translation>„{}“ löschen</translation>
    </message>
    <message>
        <source>Export presets…</source>
        <translation>Voreinstellungen exportieren…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>Voreinstellungen importieren…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>Als Voreinstellung behalten…</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>New photos begin with “{}”</source>
        <translation>Neue Fotos beginnen mit „{}“</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>Voreinstellung: {}</translation>
    </message>
    <message>
        <source>Presets and settings</source>
        <translation>Voreinstellungen und Einstellungen</translation>
    </message>
    <message>
        <source>Rename “{}”…</source>
        <translation>„{}“ umbenennen…</translation>
    </message>
    <message>
        <source>Use “{}” for new photos</source>
        <translation>„{}“ für neue Fotos verwenden</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>%Ln Voreinstellung hinzugefügt.</numerusform>
            <numerusform>%Ln Voreinstellungen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) written to {}</source>
        <translation>
            <numerusform>%Ln Voreinstellung in {} geschrieben</numerusform>
            <numerusform>%Ln Voreinstellungen in {} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Sanft</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>{:,} · {}</source>
        <translation>({:,}) · {}</translation>
    </message>
    <message>
        <source>· {}</source>
        <translation>· {}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Consent…</source>
        <translation>&amp;Zustimmung…</translation>
    </message>
    <message>
        <source>&amp;Kept results…</source>
        <translation>&amp;Behaltene Ergebnisse…</translation>
    </message>
    <message>
        <source>&amp;Location…</source>
        <translation>&amp;Ort…</translation>
    </message>
    <message>
        <source>All that describes the photo; the location can be left out.</source>
        <translation>Alles, was das Foto beschreibt; der Ort kann weggelassen werden.</translation>
    </message>
    <message>
        <source>Answers that were paid for are kept for a while, so that the same photo costs nothing again. The list of the last sessions, with their results, is kept in the profile, so that you can go on. Photos stay where they are, and originals are never changed.</source>
        <translation>Bezahlte Antworten werden eine Weile behalten, damit dasselbe Foto nichts mehr kostet. Die Liste der letzten Sitzungen wird mit ihren Ergebnissen im Profil behalten, damit es dort weitergehen kann. Fotos bleiben, wo sie sind, und Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Retouched on this computer, no photo leaves it, and nothing about you or your work is sent to anybody.</source>
        <translation>Auf diesem Computer retuschiert, verlässt ihn kein Foto, und nichts über Personen oder Arbeit wird an irgendwen gesendet.</translation>
    </message>
    <message>
        <source>Retouched online, a copy of the photo goes to {}, as soon as you have agreed to that.</source>
        <translation>Online retuschiert, geht eine Kopie des Fotos an {}, sobald dem zugestimmt wurde.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>What is saved with a result</source>
        <translation>Was mit einem Ergebnis gespeichert wird</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Open the page for reports</source>
        <translation>Seite für &amp;Berichte öffnen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Looking at what works on this computer…</source>
        <translation>Es wird nachgesehen, was auf diesem Computer funktioniert…</translation>
    </message>
    <message>
        <source>Nothing is sent. The report holds no photo, no name of a file and no key. Say at its top what you did, take out what you do not want to share, then copy or save it.</source>
        <translation>Nichts wird gesendet. Der Bericht enthält kein Foto, keinen Dateinamen und keinen Schlüssel. Oben eintragen, was getan wurde, herausnehmen, was nicht weitergegeben werden soll, dann kopieren oder speichern.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of a problem</source>
        <translation>Bericht über ein Problem</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be made; the log has what happened.</source>
        <translation>Der Bericht konnte nicht erstellt werden; im Protokoll steht, was geschehen ist.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Beauty Desk ended by itself the last time. Nothing that was paid for is lost.</source>
        <translation>Beauty Desk hat sich beim letzten Mal von selbst beendet. Nichts Bezahltes ist verloren.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. You can go on; originals are never changed.</source>
        <translation>Etwas ist schiefgegangen, was nicht hätte geschehen dürfen. Es kann weitergehen; Originale werden nie verändert.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation>
            <numerusform>%Ln Foto wird noch retuschiert.</numerusform>
            <numerusform>%Ln Fotos werden noch retuschiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) kept for the next start.</source>
        <translation>
            <numerusform>%Ln Ergebnis wird für den nächsten Start behalten.</numerusform>
            <numerusform>%Ln Ergebnisse werden für den nächsten Start behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist nicht gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Originals are untouched; you can retouch these photos again.</source>
        <translation>Originale sind unberührt; diese Fotos können noch einmal retuschiert werden.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Save all and quit</source>
        <translation>Alle speichern und beenden</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Speichern und zurück</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The list and all results so far are kept for the next start.</source>
        <translation>Die Liste und alle bisherigen Ergebnisse werden für den nächsten Start behalten.</translation>
    </message>
    <message>
        <source>The profile cannot be written, so they are gone then.</source>
        <translation>In das Profil kann nicht geschrieben werden, deshalb ist dann weg, was nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>The program that opened it gets it back unchanged without them.</source>
        <translation>Das Programm, das es geöffnet hat, bekommt es ohne sie unverändert zurück.</translation>
    </message>
    <message>
        <source>What is under way begins anew then.</source>
        <translation>Was in Arbeit ist, beginnt dann von vorn.</translation>
    </message>
    <message>
        <source>What was paid for can be fetched again.</source>
        <translation>Bezahltes kann noch einmal abgeholt werden.</translation>
    </message>
    <message>
        <source>What {} has accepted can be fetched later. What was not sent is offered at the next start.</source>
        <translation>Was {} angenommen hat, kann später abgeholt werden. Was nicht gesendet wurde, wird beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing and is offered at the next start, with its price.</source>
        <translation>Was {} angenommen hat, ist bezahlt; es bleibt erhalten und kann später abgeholt werden. Was nicht gesendet wurde, hat nichts gekostet und wird beim nächsten Start mit seinem Preis angeboten.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them beside their originals.</source>
        <translation>„Alle speichern und beenden“ legt Ergebnisse neben ihre Originale.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them into {}.</source>
        <translation>„Alle speichern und beenden“ legt Ergebnisse in {} ab.</translation>
    </message>
    <message>
        <source>“{}” has changes that are not saved.</source>
        <translation>„{}“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>RecentFoldersBox</name>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Clear the recent folders</source>
        <translation>Die Liste der zuletzt verwendeten Ordner leeren</translation>
    </message>
    <message>
        <source>Open the folder {}</source>
        <translation>Den Ordner {} öffnen</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt verwendete Ordner</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln photo(s) reported in {}</source>
        <translation>
            <numerusform>Bericht über %Ln Foto als {} gespeichert</numerusform>
            <numerusform>Bericht über %Ln Fotos als {} gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted ones are not saved any more.</source>
        <translation>Angenommene Fotos werden nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Accepted ones are saved beside the originals as they come.</source>
        <translation>Angenommene Fotos werden laufend neben den Originalen gespeichert.</translation>
    </message>
    <message>
        <source>Accepted ones are saved to {} as they come.</source>
        <translation>Angenommene Fotos werden laufend in {} gespeichert.</translation>
    </message>
    <message>
        <source>All are decided: {} accepted, {} rejected.</source>
        <translation>Über alle ist entschieden: {} angenommen, {} abgelehnt.</translation>
    </message>
    <message>
        <source>It is retouched again.</source>
        <translation>Wird noch einmal retuschiert.</translation>
    </message>
    <message>
        <source>The result follows when it is retouched again.</source>
        <translation>Das Ergebnis folgt, wenn das Foto noch einmal retuschiert wird.</translation>
    </message>
    <message>
        <source>There is nothing to do: this is what was asked for.</source>
        <translation>Es gibt nichts zu tun: Das ist, was verlangt war.</translation>
    </message>
    <message>
        <source>There is nothing to review yet: retouch photos first.</source>
        <translation>Es gibt noch nichts durchzusehen: zuerst Fotos retuschieren.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Das ist das erste.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Das ist das letzte.</translation>
    </message>
    <message>
        <source>To retouch it again costs credits. Leave the review for that.</source>
        <translation>Noch einmal retuschieren kostet Credits. Dafür die Durchsicht beenden.</translation>
    </message>
    <message>
        <source>What is not retouched yet is not saved.</source>
        <translation>Was noch nicht retuschiert ist, wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln angenommen</numerusform>
            <numerusform>%Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 9 and . set the level</source>
        <translation>0 bis 9 und . stellen die Stufe ein</translation>
    </message>
    <message>
        <source>? all keys</source>
        <translation>? alle Tasten</translation>
    </message>
    <message>
        <source>B held shows the original</source>
        <translation>B gedrückt zeigt das Original</translation>
    </message>
    <message>
        <source>N next face</source>
        <translation>N nächstes Gesicht</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>U takes a mark back</source>
        <translation>U nimmt die Markierung zurück</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Face or all of the photo</source>
        <translation>Gesicht oder ganzes Foto</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Letztes Foto</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>Durchsicht beenden</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Vorheriges Gesicht</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Retouch again</source>
        <translation>Noch einmal retuschieren</translation>
    </message>
    <message>
        <source>Save accepted</source>
        <translation>Angenommene speichern</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Markierung zurücknehmen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review – {}</source>
        <translation>Durchsicht – {}</translation>
    </message>
</context>
<context>
    <name>SaveActions</name>
    <message>
        <source>Copy result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Retouched</source>
        <translation>Retuschiert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern…</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Speichern und zurück</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message numerus="yes">
        <source>%Ln file(s) replaced.</source>
        <translation>
            <numerusform>%Ln Datei wird ersetzt.</numerusform>
            <numerusform>%Ln Dateien werden ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get(s) another name, as the file exists.</source>
        <translation>
            <numerusform>%Ln bekommt einen anderen Namen, weil es die Datei schon gibt.</numerusform>
            <numerusform>%Ln bekommen einen anderen Namen, weil es die Dateien schon gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, as the file exists.</source>
        <translation>
            <numerusform>%Ln wird ausgelassen, weil es die Datei schon gibt.</numerusform>
            <numerusform>%Ln werden ausgelassen, weil es die Dateien schon gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s)</source>
        <translation>
            <numerusform>%Ln Original</numerusform>
            <numerusform>%Ln Originale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist dort schon gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse sind dort schon gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is saved there already.</source>
        <translation>Alles ist dort schon gespeichert.</translation>
    </message>
    <message>
        <source>There may not be enough room: about {} are needed, {} are free.</source>
        <translation>Der Platz reicht vielleicht nicht: Etwa {} werden gebraucht, {} sind frei.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} are free.</source>
        <translation>{} sind frei.</translation>
    </message>
    <message>
        <source>{}, about {}.</source>
        <translation>{}, etwa {}.</translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>&amp;Also copy photos that were not retouched</source>
        <translation>&amp;Auch nicht retuschierte Fotos kopieren</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wohin</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>Neben die Originale</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>In einen Ordner</translation>
    </message>
    <message>
        <source>Keep s&amp;ub-folders</source>
        <translation>&amp;Unterordner beibehalten</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message numerus="yes">
        <source>&amp;Also copy %Ln photo(s) that were not retouched</source>
        <translation>
            <numerusform>&amp;Auch %Ln nicht retuschiertes Foto kopieren</numerusform>
            <numerusform>&amp;Auch %Ln nicht retuschierte Fotos kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Include %Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehntes ein&amp;schließen</numerusform>
            <numerusform>%Ln abgelehnte ein&amp;schließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Fortschritt des Speicherns</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis speichern</numerusform>
            <numerusform>%Ln Ergebnisse speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>{} of {} saved</source>
        <translation>{} von {} gespeichert</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%Ln left alone: a file of that name is there.</source>
        <translation>
            <numerusform>%Ln ausgelassen: Eine Datei mit diesem Namen gibt es schon.</numerusform>
            <numerusform>%Ln ausgelassen: Dateien mit diesen Namen gibt es schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) copied.</source>
        <translation>
            <numerusform>%Ln Original kopiert.</numerusform>
            <numerusform>%Ln Originale kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist dort schon gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse sind dort schon gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already saved as {} in {}</source>
        <translation>Schon als {} in {} gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s) in {}.</source>
        <translation>
            <numerusform>%Ln Ergebnis in {} gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse in {} gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation>
            <numerusform>%Ln Ergebnis gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>Als {} in {} gespeichert</translation>
    </message>
    <message>
        <source>Saved {} of {}. Could not be saved: {}. Nothing is lost.</source>
        <translation>{} von {} gespeichert. Nicht gespeichert werden konnten: {}. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Saved {} of {}; the rest was not begun. Nothing is lost.</source>
        <translation>{} von {} gespeichert; der Rest wurde nicht begonnen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Stopped: saved {} of {}. What is written stays.</source>
        <translation>Angehalten: {} von {} gespeichert. Was geschrieben ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Already in the list.</source>
        <translation>Schon in der Liste.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln photo(s) have these settings now.</source>
        <translation>
            <numerusform>%Ln Foto hat jetzt diese Einstellungen.</numerusform>
            <numerusform>%Ln Fotos haben jetzt diese Einstellungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsActions</name>
    <message>
        <source>Apply to all</source>
        <translation>Auf alle anwenden</translation>
    </message>
    <message>
        <source>Apply to selected</source>
        <translation>Auf ausgewählte anwenden</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Watch folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
</context>
<context>
    <name>Sharpness</name>
    <message>
        <source>Sharpening…</source>
        <translation>Wird schärfer…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{} belongs to “{}”.</source>
        <translation>{} gehört zu „{}“.</translation>
    </message>
    <message>
        <source>{} is needed to work with the keyboard.</source>
        <translation>{} wird für die Arbeit mit der Tastatur gebraucht.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose a field and press the new keys, or Backspace for none.</source>
        <translation>Ein Feld wählen und die neuen Tasten drücken, oder die Rücktaste für keine.</translation>
    </message>
    <message>
        <source>Keys for {}</source>
        <translation>Tasten für {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Keine Tasten für {}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the keys for {}</source>
        <translation>Die Tasten für {} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Lange Kante</translation>
    </message>
    <message>
        <source>Long edge in pixels</source>
        <translation>Lange Kante in Pixeln</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message numerus="yes">
        <source>%Ln done or paid for already, and free.</source>
        <translation>
            <numerusform>%Ln schon fertig oder bezahlt, also kostenlos.</numerusform>
            <numerusform>%Ln schon fertig oder bezahlt, also kostenlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the balance…</source>
        <translation>Guthaben wird abgefragt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>On this computer, free</source>
        <translation>Auf diesem Computer, kostenlos</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln more photo(s) online?</source>
        <translation>
            <numerusform>%Ln weiteres Foto online retuschieren?</numerusform>
            <numerusform>%Ln weitere Fotos online retuschieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s) online?</source>
        <translation>
            <numerusform>%Ln Foto online retuschieren?</numerusform>
            <numerusform>%Ln Fotos online retuschieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {} (about {}).</source>
        <translation>{}, {} (etwa {}).</translation>
    </message>
    <message>
        <source>{}, {}.</source>
        <translation>{}, {}.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>A result already</source>
        <translation>Schon ein Ergebnis</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>Konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation>Fertig, nicht gespeichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Fetching the result…</source>
        <translation>Ergebnis wird abgeholt…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird fertiggestellt…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>No connection, waiting…</source>
        <translation>Keine Verbindung, wartet…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Paid for, not here yet</source>
        <translation>Bezahlt, noch nicht da</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Retouching…</source>
        <translation>Wird retuschiert…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Sent, not here yet</source>
        <translation>Gesendet, noch nicht da</translation>
    </message>
    <message>
        <source>Still working after {} min</source>
        <translation>Arbeitet nach {} min noch</translation>
    </message>
    <message>
        <source>Still working after {} min, paid for</source>
        <translation>Nach {} min noch in Arbeit, bezahlt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped while being sent</source>
        <translation>Beim Senden angehalten</translation>
    </message>
    <message>
        <source>Stopped while being sent: perhaps charged</source>
        <translation>Beim Senden angehalten: vielleicht berechnet</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged</source>
        <translation>Angehalten: nicht gesendet, nichts berechnet</translation>
    </message>
    <message>
        <source>Stopped: sent and paid, Continue fetches it</source>
        <translation>Angehalten: gesendet und bezahlt, „Fortfahren“ holt es ab</translation>
    </message>
    <message>
        <source>Stopped: sent, Continue fetches it</source>
        <translation>Angehalten: gesendet, „Fortsetzen“ holt es ab</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting at {}…</source>
        <translation>Wartet bei {}…</translation>
    </message>
    <message>
        <source>{} since {} s</source>
        <translation>{} seit {} s</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln Credit</numerusform>
            <numerusform>%Ln Credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation>
            <numerusform>%Ln weiteres ist schon bezahlt.</numerusform>
            <numerusform>%Ln weitere sind schon bezahlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln nicht gespeichert</numerusform>
            <numerusform>%Ln nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln gespeichert</numerusform>
            <numerusform>%Ln gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each photo is sent to {}</source>
        <translation>Von jedem Foto wird eine Kopie an {} gesendet</translation>
    </message>
    <message>
        <source>A copy without metadata is sent to {}.</source>
        <translation>Eine Kopie ohne Metadaten wird an {} gesendet.</translation>
    </message>
    <message>
        <source>Changed on this computer: no credits.</source>
        <translation>Auf diesem Computer geändert: keine Credits.</translation>
    </message>
    <message>
        <source>Done. Move the level: the picture follows, at no cost.</source>
        <translation>Fertig. Die Stufe verschieben: Das Bild folgt, ohne Kosten.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Kostenlos.</translation>
    </message>
    <message>
        <source>Free. Nothing is uploaded.</source>
        <translation>Kostenlos. Nichts wird hochgeladen.</translation>
    </message>
    <message>
        <source>Level 0 changes nothing: no credits.</source>
        <translation>Stufe 0 ändert nichts: keine Credits.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree</source>
        <translation>Vor der Zustimmung wird nichts hochgeladen</translation>
    </message>
    <message>
        <source>On this computer: nothing is uploaded</source>
        <translation>Auf diesem Computer: nichts wird hochgeladen</translation>
    </message>
    <message>
        <source>Paid for already: no credits.</source>
        <translation>Schon bezahlt: keine Credits.</translation>
    </message>
    <message>
        <source>Paused · {}</source>
        <translation>Pausiert · {}</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto retuschieren</numerusform>
            <numerusform>%Ln Fotos retuschieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>Alle retuschieren</translation>
    </message>
    <message numerus="yes">
        <source>Retouch all %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto retuschieren</numerusform>
            <numerusform>Alle %Ln Fotos retuschieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all {}</source>
        <translation>Alle retuschieren {}</translation>
    </message>
    <message>
        <source>Retouch the other photo</source>
        <translation>Anderes Foto retuschieren</translation>
    </message>
    <message>
        <source>Retouch {}</source>
        <translation>Retuschieren {}</translation>
    </message>
    <message>
        <source>Retouched at {}</source>
        <translation>Retuschiert mit {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene erneut versuchen</translation>
    </message>
    <message>
        <source>Retry failed {}</source>
        <translation>Fehlgeschlagene erneut versuchen {}</translation>
    </message>
    <message>
        <source>Retry {}</source>
        <translation>Erneut versuchen {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern…</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Gespeichert als {}</translation>
    </message>
    <message>
        <source>Saved · Show in folder</source>
        <translation>Gespeichert · Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.</source>
        <translation>Gesendet mit {} × {} ({:.1f} MB); der Export behält {} × {}.</translation>
    </message>
    <message>
        <source>Sent at {} × {}, 5 MB at most; your export keeps {} × {}.</source>
        <translation>Wird mit {} × {} gesendet, höchstens 5 MB; der Export behält {} × {}.</translation>
    </message>
    <message>
        <source>Stopped after it was sent. Continue fetches the result.</source>
        <translation>Nach dem Senden angehalten. „Fortsetzen“ holt das Ergebnis ab.</translation>
    </message>
    <message>
        <source>Stopped after it was sent: it is paid for. Continue fetches the result for nothing.</source>
        <translation>Nach dem Senden angehalten: Das Foto ist bezahlt. „Fortfahren“ holt das Ergebnis kostenlos ab.</translation>
    </message>
    <message>
        <source>Stopped while it was being sent: perhaps charged. Retouch asks before it is sent once more.</source>
        <translation>Beim Senden angehalten: vielleicht berechnet. „Retuschieren“ fragt, bevor das Foto noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged.</source>
        <translation>Angehalten: nicht gesendet, nichts berechnet.</translation>
    </message>
    <message>
        <source>You have {:,.10g} credits, {}.</source>
        <translation>Guthaben: {:,.10g} Credits, {}.</translation>
    </message>
    <message>
        <source>Your monthly limit leaves {:,.10g} credits, {}.</source>
        <translation>Das Monatslimit lässt {:,.10g} Credits, {}.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>noch etwa %Ln min</numerusform>
            <numerusform>noch etwa %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>noch etwa %Ln s</numerusform>
            <numerusform>noch etwa %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>about {} h {} min left</source>
        <translation>noch etwa {} h {} min</translation>
    </message>
    <message>
        <source>enough for {}</source>
        <translation>genug für {}</translation>
    </message>
    <message>
        <source>not enough for a photo</source>
        <translation>nicht genug für ein Foto</translation>
    </message>
    <message>
        <source>{:,.10g} credits left</source>
        <translation>noch {:,.10g} Credits</translation>
    </message>
    <message>
        <source>{:,.10g} of {:,} this month</source>
        <translation>{:,.10g} von {:,} in diesem Monat</translation>
    </message>
    <message>
        <source>{:,.10g} this month</source>
        <translation>{:,.10g} in diesem Monat</translation>
    </message>
    <message>
        <source>{} needs a new online call ({}).</source>
        <translation>{} braucht einen neuen Online-Aufruf ({}).</translation>
    </message>
    <message>
        <source>{} of {:,.10g}</source>
        <translation>{} von {:,.10g}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>{} × {} px · {:.1f} megapixels · {}</source>
        <translation>{} × {} px · {:.1f} Megapixel · {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>Einpassen oder 100 %</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Gesicht markieren</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Vorheriges Gesicht</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no known faces yet.</source>
        <translation>
            <numerusform>Von %Ln Foto ist noch kein Gesicht bekannt.</numerusform>
            <numerusform>Von %Ln Fotos sind noch keine Gesichter bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the photos</source>
        <translation>Wie die Fotos</translation>
    </message>
    <message>
        <source>Most changed first</source>
        <translation>Am stärksten verändert zuerst</translation>
    </message>
    <message>
        <source>No faces are known yet. They appear here as photos are retouched or opened.</source>
        <translation>Noch sind keine Gesichter bekannt. Sie erscheinen hier, sobald Fotos retuschiert oder geöffnet werden.</translation>
    </message>
    <message>
        <source>Order of the faces</source>
        <translation>Reihenfolge der Gesichter</translation>
    </message>
    <message>
        <source>There are no faces in these photos.</source>
        <translation>In diesen Fotos sind keine Gesichter.</translation>
    </message>
    <message>
        <source>They become known as photos are retouched or opened.</source>
        <translation>Sie werden bekannt, sobald Fotos retuschiert oder geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Results go to</source>
        <translation>&amp;Ergebnisse nach</translation>
    </message>
    <message>
        <source>&amp;Watch a folder</source>
        <translation>Einen Ordner über&amp;wachen</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk saves to the folder for results; this one waits for its end.</source>
        <translation>Eine andere Kopie von Beauty Desk speichert in den Ordner für Ergebnisse; diese wartet, bis jene endet.</translation>
    </message>
    <message>
        <source>Choose both folders to begin.</source>
        <translation>Zum Beginnen beide Ordner wählen.</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Ordner, der überwacht wird</translation>
    </message>
    <message>
        <source>Nothing is watched.</source>
        <translation>Nichts wird überwacht.</translation>
    </message>
    <message>
        <source>Photos are begun when they are written to the end, also in folders below, which are kept for the results. A RAW file waits ten seconds for the JPEG of the same shot. What is done is not done again, and results of Beauty Desk are left alone.</source>
        <translation>Fotos werden begonnen, wenn sie zu Ende geschrieben sind, auch in Unterordnern, die für die Ergebnisse beibehalten werden. Eine RAW-Datei wartet zehn Sekunden auf das JPEG derselben Aufnahme. Was erledigt ist, wird nicht noch einmal gemacht, und Ergebnisse von Beauty Desk bleiben unberührt.</translation>
    </message>
    <message>
        <source>Photos get the settings of new ones, and results are written as the page Saving says. The engine is always the one on this computer: nothing is uploaded and nothing is spent.</source>
        <translation>Fotos bekommen die Einstellungen neuer Fotos, und Ergebnisse werden geschrieben, wie es die Seite „Speichern“ sagt. Die Engine ist immer die auf diesem Computer: Nichts wird hochgeladen und nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Photos that appear in it come into the list, are retouched, and are saved by themselves.</source>
        <translation>Fotos, die darin erscheinen, kommen von selbst in die Liste, werden retuschiert und gespeichert.</translation>
    </message>
    <message>
        <source>Watching.</source>
        <translation>Wird überwacht.</translation>
    </message>
    <message numerus="yes">
        <source>Watching. %Ln result(s) saved since it began.</source>
        <translation>
            <numerusform>Wird überwacht. Seit dem Beginn %Ln Ergebnis gespeichert.</numerusform>
            <numerusform>Wird überwacht. Seit dem Beginn %Ln Ergebnisse gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is not there; it is waited for.</source>
        <translation>{} ist nicht da; darauf wird gewartet.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln photo(s) came after their RAW files were begun, and are retouched as well.</source>
        <translation>
            <numerusform>%Ln Foto kam, nachdem seine RAW-Datei begonnen war, und wird ebenfalls retuschiert.</numerusform>
            <numerusform>%Ln Fotos kamen, nachdem ihre RAW-Dateien begonnen waren, und werden ebenfalls retuschiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About Beauty Desk</source>
        <translation>Über Beauty Desk</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>Zu den Menüs</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>Menü zu dem, was den Fokus hat</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation> </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>WorkActions</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene erneut versuchen</translation>
    </message>
</context>
<context>
    <name>WorkingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>Fortschritt aller Fotos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop all photos that are waiting or under way</source>
        <translation>Alle Fotos anhalten, die warten oder in Arbeit sind</translation>
    </message>
</context>
<context>
    <name>ZoomButton</name>
    <message>
        <source>Fit · {}</source>
        <translation>Eingepasst · {}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom: {}</source>
        <translation>Zoom: {}</translation>
    </message>
</context>
</TS>
