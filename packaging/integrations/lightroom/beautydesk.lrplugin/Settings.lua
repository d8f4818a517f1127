-- The section in File > Plug-in Manager: which program is called.
local LrPrefs = import "LrPrefs"
local LrView = import "LrView"

return {
  sectionsForTopOfDialog = function(factory)
    return {
      {
        title = "Beauty Desk",
        bind_to_object = LrPrefs.prefsForPlugin(),
        factory:row({
          factory:static_text({ title = "Command, with its whole path:" }),
          factory:edit_field({ value = LrView.bind("command"), placeholder_string = "beautydesk", fill_horizontal = 1 }),
        }),
      },
    }
  end,
}
