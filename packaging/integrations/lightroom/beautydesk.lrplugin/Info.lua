-- What Lightroom Classic reads first: names, and which file is run for what. Lua 5.1, SDK 6 and later.
return {
  LrSdkVersion = 6.0,
  LrSdkMinimumVersion = 6.0,
  LrToolkitIdentifier = "beautydesk.lightroom",
  LrPluginName = "Beauty Desk",
  LrPluginInfoProvider = "Settings.lua",
  LrExportMenuItems = { -- File > Plug-in Extras, in every module
    { title = "Retouch with Beauty Desk...", file = "EditPhotos.lua", enabledWhen = "photosSelected" },
  },
  LrExportFilterProvider = { -- File > Export > Post-Process Actions
    title = "Retouch with Beauty Desk",
    file = "RetouchExports.lua",
    id = "beautydesk",
  },
  VERSION = { major = 1, minor = 0, revision = 0 },
}
