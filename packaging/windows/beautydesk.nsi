; The setup for Windows, per user and without an administrator; makensis runs on Linux, too:
;
;   makensis -WX -DVERSION=0.1.0 -DBUNDLE=build/bundle/beautydesk -DICON=build/beautydesk.ico \
;     -DOUTPUT=dist/Beauty-Desk-0.1.0-setup.exe \
;     packaging/windows/beautydesk.nsi
;
; BUNDLE: the folder that packaging/bundle/build made. -DSIGN="osslsigncode ..." signs setup and uninstaller: a command that
; gets the file as its last argument. -DHOMEPAGE=https://... is shown among the installed programs. A newer setup takes the
; place of an older version; photos, settings and the journal lie in the profile, and are never touched by either.
Unicode true
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!define NAME "Beauty Desk"
!define PROGRAM "beautydesk-window.exe"
!define CLASSES "Software\Classes"
!define CLASS "BeautyDesk.Photo"
!define APPLICATION "${CLASSES}\Applications\${PROGRAM}"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\beautydesk.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\BeautyDesk"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT License"
!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Arabic"

LangString OLD ${LANG_ENGLISH} "${NAME} needs Windows 10 or later, of 64 bits."
LangString OLD ${LANG_GERMAN} "${NAME} braucht Windows 10 oder neuer mit 64 Bit."
LangString OLD ${LANG_SPANISH} "${NAME} necesita Windows 10 o posterior, de 64 bits."
LangString OLD ${LANG_SIMPCHINESE} "${NAME} 需要 64 位的 Windows 10 或更高版本。"
LangString OLD ${LANG_ARABIC} "يتطلب ${NAME} إصدار Windows 10 أو أحدث بمعمارية 64 بت."
LangString RUNS ${LANG_ENGLISH} "${NAME} is running. Close its windows, then go on."
LangString RUNS ${LANG_GERMAN} "${NAME} läuft noch. Bitte alle Fenster schließen, dann geht es weiter."
LangString RUNS ${LANG_SPANISH} "${NAME} está en marcha. Cierra sus ventanas y continúa."
LangString RUNS ${LANG_SIMPCHINESE} "${NAME} 正在运行。请关闭其窗口后继续。"
LangString RUNS ${LANG_ARABIC} "لا يزال ${NAME} يعمل. أغلق نوافذه ثم تابع."

; The extensions of beautydesk/imaging/files/folders.py.
!macro EachType DO
  !insertmacro ${DO} ".jpg"
  !insertmacro ${DO} ".jpeg"
  !insertmacro ${DO} ".jpe"
  !insertmacro ${DO} ".jfif"
  !insertmacro ${DO} ".mpo"
  !insertmacro ${DO} ".png"
  !insertmacro ${DO} ".apng"
  !insertmacro ${DO} ".webp"
  !insertmacro ${DO} ".tif"
  !insertmacro ${DO} ".tiff"
  !insertmacro ${DO} ".heic"
  !insertmacro ${DO} ".heif"
  !insertmacro ${DO} ".hif"
  !insertmacro ${DO} ".avif"
  !insertmacro ${DO} ".bmp"
  !insertmacro ${DO} ".dib"
  !insertmacro ${DO} ".gif"
  !insertmacro ${DO} ".dng"
  !insertmacro ${DO} ".cr2"
  !insertmacro ${DO} ".cr3"
  !insertmacro ${DO} ".crw"
  !insertmacro ${DO} ".nef"
  !insertmacro ${DO} ".nrw"
  !insertmacro ${DO} ".arw"
  !insertmacro ${DO} ".sr2"
  !insertmacro ${DO} ".raf"
  !insertmacro ${DO} ".orf"
  !insertmacro ${DO} ".rw2"
  !insertmacro ${DO} ".rwl"
  !insertmacro ${DO} ".pef"
  !insertmacro ${DO} ".srw"
  !insertmacro ${DO} ".3fr"
  !insertmacro ${DO} ".fff"
  !insertmacro ${DO} ".iiq"
  !insertmacro ${DO} ".erf"
  !insertmacro ${DO} ".mrw"
  !insertmacro ${DO} ".mef"
  !insertmacro ${DO} ".mos"
  !insertmacro ${DO} ".kdc"
  !insertmacro ${DO} ".dcr"
!macroend
!macro Offer TYPE ; among the programs to open with; what opens by a double click stays as it is
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" "${TYPE}" ""
  WriteRegStr HKCU "${CLASSES}\${TYPE}\OpenWithProgids" "${CLASS}" ""
!macroend
!macro Withdraw TYPE
  DeleteRegValue HKCU "${CLASSES}\${TYPE}\OpenWithProgids" "${CLASS}"
!macroend
!macro TellExplorer
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

; Windows keeps a running program's file: it can be opened for writing only when nobody runs it.
!macro WaitUntilClosed UN
  Function ${UN}WaitUntilClosed
    again:
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${If} ${Errors}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 2
        Abort
      ${EndIf}
      FileClose $0
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(OLD)" /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
FunctionEnd

Section
  Call WaitUntilClosed
  RMDir /r "$INSTDIR\_internal" ; of an older version: what it has and this one lacks must not stay
  SetOutPath "$INSTDIR"
  SetOverwrite on
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro EachType Offer
  WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\beautydesk.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  !ifdef HOMEPAGE
    WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  !endif
  !insertmacro TellExplorer
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\beautydesk.exe"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of anybody else is left in it
  !insertmacro EachType Withdraw
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
  DeleteRegKey HKCU "${APPLICATION}"
  DeleteRegKey HKCU "${PATHS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellExplorer
SectionEnd
