<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>A key that you paste is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in your system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key comes from BEAUTYDESK_API_KEY and is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>&lt;a href=&quot;{}&quot;&gt;Get a key at AILabTools&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AILabTools API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree and turn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to go on with 1 photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to go on with {} photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online retouching sends a copy of the photo, without metadata, location or file name, to AILabTools. According to AILabTools, uploads are not stored or used for training, and results are deleted after 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works. {:,.0f} credits, enough for {:,.0f} photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn online retouching off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your AILabTools key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask about this call any more; what it may have cost stays in the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo, before and after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source> credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep paid results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As long as a result is kept, the same photo costs nothing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete kept results now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long paid results are kept, in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly &amp;limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly limit in credits, 0 for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No online calls yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all calls as a table for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Before/after divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing {0} % before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add {} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo in this. Drop photo files or folders, or copy a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web addresses cannot be added yet. Save the picture to this computer and drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a portrait to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the AILabTools online engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on this computer, free. Nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste a picture with {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>&amp;Colour in JPEG files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits stay 16 bits in PNG and TIFF; the colour profile is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it (4:4:4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An original is never overwritten, whatever is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the &amp;file exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG and WebP &amp;quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave that file alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out GPS positions, names of places, and the maker&apos;s notes of the camera, which may hold some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: WebP has none for IPTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;results as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time a photo was taken stays as it is. The result&apos;s file is dated with the moment it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Drop portraits on the window, choose a level, press Retouch, compare, save. Originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous / next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{credits} ({unsure:,.10g} uncertain) in {calls}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{credits} in {calls}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} – Beauty Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Beauty Desk keeps asking, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. AILabTools may have this photo already; then it is paid for, and Retouch fetches it for free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}. {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Change the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the rest on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open key settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again ({} credits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway ({} credits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>All faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beauty level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beauty level in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch the selected photos ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs a letter, a digit or one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part that works on pixels (numpy) is missing. Photos can still be retouched online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk is at work on this photo, and will save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At AILabTools now, paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Braces are for {known} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy credits from the service and go on, or use the engine on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer, and whether a network filter is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive it is on, or copy it to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key in the settings (or: beautydesk key status).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your balance before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your internet connection; the engine on this computer works without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen, or send it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo in which a face is larger and turned to the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo, or a folder that holds some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or a format that makes smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact the service&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from the camera or from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from your AILabTools account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key once more from the service&apos;s page and paste it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop the photo closer to the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Develop it in your RAW program, export it as TIFF or JPEG, and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a smaller copy of it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it as an 8-bit or 16-bit photo first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In about {percent} % of the retouched area the service shows something that your photo does not have there; its own detail, enlarged, was used for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again. If you run it from its source, run `python packaging/models.py` once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be fetched at the next start (or: beautydesk resume); it is not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an HDR picture ({curve}), shown and saved as a standard one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether credits were spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is uncertain whether this photo was paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted; add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back: the service may have accepted it and charged {credits:.10g} credits. It is not sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its CMYK colours become sRGB in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its HDR gain map is left out of the result, which looks like the standard picture everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Lab colours become sRGB in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 0 changes nothing, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is there already before you retouch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or report this error with its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or use the engine on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from a result that was paid for before: no credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a smaller copy of it and retouch that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credits left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found in this photo, so it was not sent. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for, not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the face lies outside this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the engine on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}” is not permitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch the photo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “beautydesk resume”: it saves the online result on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result under another name, or change what happens then in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the disk is not full and that the profile folder may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to {address}, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the service&apos;s support, or send it again for the full price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account does not have enough credits for another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of this key does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address set for the online service is not a web address that can be used. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address set for the online service would carry your key and your photos over an unprotected line. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not make sense; perhaps it came from something other than the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the online service was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face in this photo is too blurred to be retouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face in this photo is too small for the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face in this photo is turned too far to the side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is damaged. Your photos are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is missing. Your photos are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key contains a line break, a space or a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key contains characters that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The online engine needs your own AILabTools key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The online service could not prove its identity, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The online service failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is gone, was changed, or came back in another shape. The online result is paid for and safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original photo is no longer there, so this is the service&apos;s picture as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. Photos can still be retouched online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is paid for, and its result can still be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was changed after it was sent, so this is the service&apos;s picture as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was sent, but no usable answer came back. The service may have accepted it and charged {credits} credits. It was not sent a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that were paid for and not saved yet are known only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of what was paid for cannot be read or written, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result cannot be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result does not fit its original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepts no more photos at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot use this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not read the photo it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the content of this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not offer this kind of retouching, or no longer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not take photos of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service dropped this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service finished this photo but did not say where the result is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service found no face in this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open. The photo may have been paid for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave this photo up. Whether it was charged is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. It is paid for, and can be fetched until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has locked the account of this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was paid for but not fetched in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the key or its account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request itself; there is nothing wrong with the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reported an error on its side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service stopped working on this photo, or no longer knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s picture came back cropped, turned or stretched; it was put in its place on your photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s picture cannot be matched with your photo, so this is its picture as it came, in its own size, and its level cannot be lowered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved to {file} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not saved, so that {file} stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored key holds characters that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored result does not fit the photo any more: the original was changed or the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is locked and was not unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a problem with your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the online service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face in this photo that could be retouched. The photo was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo at the address that the service gave for the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the drive for “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This RAW file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This engine cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds 32-bit measurement values, not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in Beauty Desk, not in your photo. The original is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first of {pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first picture of an animation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the main one of {frames} pictures in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the preview inside the RAW file, {width} x {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month&apos;s online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the {cap:,.10g} that you allow. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has more pixels than the service accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has too few pixels for the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more than the {limit} GB it may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the list. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo was probably paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo was sent to the service at {service}, and only that one has its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much of the face in this photo is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a larger version of this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller or a larger copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with Copy details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to fetch it again later; it is not sent a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain, and sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain, perhaps charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain, probably charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your monthly limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request_id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved_as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task_id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written by a newer version of Beauty Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were written by a newer version of Beauty Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formats} photos are opened, and the previews inside RAW files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a RAW file in which no preview can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than this computer can open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a photo that can be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; photos of up to {most} megapixels are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}, {charged}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written to {folder} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder without photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an original photo of the list, and originals are never overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is larger than this drive or account allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the original photo, and originals are never overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already and was left alone, as the settings say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals are untouched; you can retouch these photos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid results are kept and offered at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What AILabTools has accepted is paid for. It is kept and can be fetched later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Already saved as {} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {} of {}. Could not be saved: {}. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Already in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AILabTools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beauty Desk {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural portrait retouching, on this computer or by AILabTools.

On this computer nothing is uploaded. The face finder uses networks from MediaPipe (Apache License 2.0); Beauty Desk itself is under the MIT License.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection, waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for, not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still working after {} min, paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting at AILabTools…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} since {} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a problem</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each photo is sent to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy without metadata is sent to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with these settings. Move the level to try another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free. Nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 0 changes nothing: no credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer: nothing is uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for already: no credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retouched at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at {} × {}, 5 MB at most; your export keeps {} × {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have {:,.10g} credits, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your monthly limit leaves {:,.10g} credits, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough for {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough for a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.10g} credits left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.10g} of {:,} this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.10g} this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {:,.10g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {} px · {:.1f} megapixels · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every result beside its original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all photos that are waiting or under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
