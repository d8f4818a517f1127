<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln picture(s) on {}. No photo of yours is sent there.</source>
        <translation>
            <numerusform>This picture is on {}. No photo of yours is sent there.</numerusform>
            <numerusform>%Ln pictures are on {}. No photo of yours is sent there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln not sent, nothing charged.</source>
        <translation>
            <numerusform>%Ln not sent, nothing charged.</numerusform>
            <numerusform>%Ln not sent, nothing charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent.</source>
        <translation>
            <numerusform>%Ln not sent.</numerusform>
            <numerusform>%Ln not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) done.</source>
        <translation>
            <numerusform>%Ln photo is done.</numerusform>
            <numerusform>%Ln photos are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) failed.</source>
        <translation>
            <numerusform>%Ln photo failed.</numerusform>
            <numerusform>%Ln photos failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) need you.</source>
        <translation>
            <numerusform>%Ln photo needs you.</numerusform>
            <numerusform>%Ln photos need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stopped.</source>
        <translation>
            <numerusform>%Ln photo stopped.</numerusform>
            <numerusform>%Ln photos stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a face.</source>
        <translation>
            <numerusform>%Ln photo without a face.</numerusform>
            <numerusform>%Ln photos without a face.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: fetched with Continue.</source>
        <translation>
            <numerusform>%Ln stopped after sending: fetched with Continue.</numerusform>
            <numerusform>%Ln stopped after sending: fetched with Continue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: paid for, and fetched with Continue.</source>
        <translation>
            <numerusform>%Ln stopped after sending: paid for, and fetched with Continue.</numerusform>
            <numerusform>%Ln stopped after sending: paid for, and fetched with Continue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped while being sent: perhaps charged.</source>
        <translation>
            <numerusform>%Ln stopped while being sent: perhaps charged.</numerusform>
            <numerusform>%Ln stopped while being sent: perhaps charged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo.</source>
        <translation>
            <numerusform>%Ln credit a photo.</numerusform>
            <numerusform>%Ln credits a photo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln photo waits for your answer.</numerusform>
            <numerusform>%Ln photos wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>Drop to add %Ln photo(s)</source>
        <translation>
            <numerusform>Drop to add %Ln photo</numerusform>
            <numerusform>Drop to add %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo, previews are free.</source>
        <translation>
            <numerusform>%Ln credit a photo, previews are free.</numerusform>
            <numerusform>%Ln credits a photo, previews are free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message numerus="yes">
        <source>A service on the internet, %Ln credit(s) a photo.</source>
        <translation>
            <numerusform>A service on the internet, %Ln credit a photo.</numerusform>
            <numerusform>A service on the internet, %Ln credits a photo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message numerus="yes">
        <source>Found on %Ln page(s)</source>
        <translation>
            <numerusform>Found on %Ln page</numerusform>
            <numerusform>Found on %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message numerus="yes">
        <source>enough for %Ln photo(s)</source>
        <translation>
            <numerusform>enough for %Ln photo</numerusform>
            <numerusform>enough for %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the session damaged.</source>
        <translation>
            <numerusform>%Ln entry of the session is damaged.</numerusform>
            <numerusform>%Ln entries of the session are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln not saved</numerusform>
            <numerusform>%Ln not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.</source>
        <translation>
            <numerusform>%Ln photo changed since, so that its result does not fit any more: {}. Retouch it again.</numerusform>
            <numerusform>%Ln photos changed since, so that their results do not fit any more: {}. Retouch them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not there any more: {}. Their results are kept until they are back.</source>
        <translation>
            <numerusform>%Ln photo is not there any more: {}. Its result is kept until it is back.</numerusform>
            <numerusform>%Ln photos are not there any more: {}. Their results are kept until they are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln retouched</source>
        <translation>
            <numerusform>%Ln retouched</numerusform>
            <numerusform>%Ln retouched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSessionCard</name>
    <message numerus="yes">
        <source>%Ln result(s) that no file holds are deleted with them.</source>
        <translation>
            <numerusform>%Ln result that no file holds is deleted with them.</numerusform>
            <numerusform>%Ln results that no file holds are deleted with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation>
            <numerusform>Deleted %Ln kept result.</numerusform>
            <numerusform>Deleted %Ln kept results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation>
            <numerusform>{:,.10g} credit</numerusform>
            <numerusform>{:,.10g} credits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation>
            <numerusform>%Ln file is not a photo ({}).</numerusform>
            <numerusform>%Ln files are not photos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation>
            <numerusform>“{}” is not there.</numerusform>
            <numerusform>%Ln files are not there ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation>
            <numerusform>There are no photos in the folder “{}”.</numerusform>
            <numerusform>%Ln folders hold no photos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln photo was not sent yet.</numerusform>
            <numerusform>%Ln photos were not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation>
            <numerusform>%Ln photo is paid for and not saved; fetching it is free.</numerusform>
            <numerusform>%Ln photos are paid for and not saved; fetching them is free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation>
            <numerusform>%Ln photo may have been charged without a receipt.</numerusform>
            <numerusform>%Ln photos may have been charged without a receipt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) sent and not saved.</source>
        <translation>
            <numerusform>%Ln photo sent and not saved.</numerusform>
            <numerusform>%Ln photos sent and not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of Beauty Desk left out.</source>
        <translation>
            <numerusform>%Ln result of Beauty Desk left out.</numerusform>
            <numerusform>%Ln results of Beauty Desk left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) charged, without a result.</source>
        <translation>
            <numerusform>%Ln uncertain photo was charged, without a result.</numerusform>
            <numerusform>%Ln uncertain photos were charged, without results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) not charged.</source>
        <translation>
            <numerusform>%Ln uncertain photo was not charged.</numerusform>
            <numerusform>%Ln uncertain photos were not charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation>
            <numerusform>Added %Ln photo.</numerusform>
            <numerusform>Added %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln file(s) of kinds that are not read here ({}).</source>
        <translation>
            <numerusform>Passed over: %Ln file of a kind that is not read here ({}).</numerusform>
            <numerusform>Passed over: %Ln files of kinds that are not read here ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln folder(s) that other programs keep for themselves ({}).</source>
        <translation>
            <numerusform>Passed over: %Ln folder that another program keeps for itself ({}).</numerusform>
            <numerusform>Passed over: %Ln folders that other programs keep for themselves ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation>
            <numerusform>Removed %Ln photo whose result was not saved.</numerusform>
            <numerusform>Removed %Ln photos whose results were not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>Retouch it again (%Ln credit(s))</source>
        <translation>
            <numerusform>Retouch it again (%Ln credit)</numerusform>
            <numerusform>Retouch it again (%Ln credits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again (%Ln credit(s))</source>
        <translation>
            <numerusform>Send again (%Ln credit)</numerusform>
            <numerusform>Send again (%Ln credits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send anyway (%Ln credit(s))</source>
        <translation>
            <numerusform>Send anyway (%Ln credit)</numerusform>
            <numerusform>Send anyway (%Ln credits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again (%Ln credit(s))</source>
        <translation>
            <numerusform>Try again (%Ln credit)</numerusform>
            <numerusform>Try again (%Ln credits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnConsentSheet</name>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln photo waits for your answer.</numerusform>
            <numerusform>%Ln photos wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln credit</numerusform>
            <numerusform>%Ln credits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>%n preset added.</numerusform>
            <numerusform>%n presets added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) written to {}</source>
        <translation>
            <numerusform>%n preset written to {}</numerusform>
            <numerusform>%n presets written to {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation>
            <numerusform>%Ln photo is still being retouched.</numerusform>
            <numerusform>%Ln photos are still being retouched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) kept for the next start.</source>
        <translation>
            <numerusform>%Ln result is kept for the next start.</numerusform>
            <numerusform>%Ln results are kept for the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation>
            <numerusform>%Ln result is not saved.</numerusform>
            <numerusform>%Ln results are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln photo(s) reported in {}</source>
        <translation>
            <numerusform>%Ln photo reported in {}</numerusform>
            <numerusform>%Ln photos reported in {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message numerus="yes">
        <source>%Ln file(s) replaced.</source>
        <translation>
            <numerusform>%Ln file is replaced.</numerusform>
            <numerusform>%Ln files are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get(s) another name, as the file exists.</source>
        <translation>
            <numerusform>%Ln gets another name, as the file exists.</numerusform>
            <numerusform>%Ln get other names, as the files exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, as the file exists.</source>
        <translation>
            <numerusform>%Ln is left alone, as the file exists.</numerusform>
            <numerusform>%Ln are left alone, as the files exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s)</source>
        <translation>
            <numerusform>%Ln original</numerusform>
            <numerusform>%Ln originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln result is saved there already.</numerusform>
            <numerusform>%Ln results are saved there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message numerus="yes">
        <source>&amp;Also copy %Ln photo(s) that were not retouched</source>
        <translation>
            <numerusform>&amp;Also copy %Ln photo that was not retouched</numerusform>
            <numerusform>&amp;Also copy %Ln photos that were not retouched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Include %Ln rejected</source>
        <translation>
            <numerusform>&amp;Include %Ln rejected</numerusform>
            <numerusform>&amp;Include %Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln result(s)</source>
        <translation>
            <numerusform>Save %Ln result</numerusform>
            <numerusform>Save %Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%Ln left alone: a file of that name is there.</source>
        <translation>
            <numerusform>%Ln left alone: a file of that name is there.</numerusform>
            <numerusform>%Ln left alone: files of those names are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) copied.</source>
        <translation>
            <numerusform>%Ln original copied.</numerusform>
            <numerusform>%Ln originals copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln result is saved there already.</numerusform>
            <numerusform>%Ln results are saved there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s) in {}.</source>
        <translation>
            <numerusform>Saved %Ln result in {}.</numerusform>
            <numerusform>Saved %Ln results in {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation>
            <numerusform>Saved %Ln result.</numerusform>
            <numerusform>Saved %Ln results.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln photo(s) have these settings now.</source>
        <translation>
            <numerusform>%Ln photo has these settings now.</numerusform>
            <numerusform>%Ln photos have these settings now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message numerus="yes">
        <source>%Ln done or paid for already, and free.</source>
        <translation>
            <numerusform>%Ln is done or paid for already, and free.</numerusform>
            <numerusform>%Ln are done or paid for already, and free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln more photo(s) online?</source>
        <translation>
            <numerusform>Retouch %Ln more photo online?</numerusform>
            <numerusform>Retouch %Ln more photos online?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s) online?</source>
        <translation>
            <numerusform>Retouch %Ln photo online?</numerusform>
            <numerusform>Retouch %Ln photos online?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln credit</numerusform>
            <numerusform>%Ln credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation>
            <numerusform>%Ln more is paid for already.</numerusform>
            <numerusform>%Ln more are paid for already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln not saved</numerusform>
            <numerusform>%Ln not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln saved</numerusform>
            <numerusform>%Ln saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation>
            <numerusform>Retouch %Ln photo</numerusform>
            <numerusform>Retouch %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch all %Ln photo(s)</source>
        <translation>
            <numerusform>Retouch %Ln photo</numerusform>
            <numerusform>Retouch all %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>about %Ln s left</numerusform>
            <numerusform>about %Ln s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no known faces yet.</source>
        <translation>
            <numerusform>%Ln photo has no known faces yet.</numerusform>
            <numerusform>%Ln photos have no known faces yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>Watching. %Ln result(s) saved since it began.</source>
        <translation>
            <numerusform>Watching. %Ln result saved since it began.</numerusform>
            <numerusform>Watching. %Ln results saved since it began.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln photo(s) came after their RAW files were begun, and are retouched as well.</source>
        <translation>
            <numerusform>%Ln photo came after its RAW file was begun, and is retouched as well.</numerusform>
            <numerusform>%Ln photos came after their RAW files were begun, and are retouched as well.</numerusform>
        </translation>
    </message>
</context>
</TS>
