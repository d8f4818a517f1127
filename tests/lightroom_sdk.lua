-- The entry points of Lightroom Classic's SDK that the plug-in uses, imitated: Lightroom runs on macOS and Windows alone.
-- Called with the plug-in's folder and what the test gives: the plug-in's settings, execute(line), render(photo, settings),
-- told(what, ...). Returns a function that runs a file of the plug-in.
local folder, host = ...

local function a_rendition(photo, settings)
  local path = host.render(photo, settings)
  return {
    photo = photo,
    waitForRender = function() return true, path end,
    renditionIsDone = function(_, done, message) host.told("done", done, message) end,
  }
end

local catalog = {
  getTargetPhotos = function() return host.photos end,
  withWriteAccessDo = function(_, _, action) action() end,
  addPhoto = function(_, path, photo, place) host.told("added", path, photo, place) end,
}

local modules = {
  LrApplication = { activeCatalog = function() return catalog end },
  LrDialogs = {
    attachErrorDialogToFunctionContext = function() end,
    message = function(title, text) host.told("message", title, text) end,
  },
  LrExportSession = function(wanted)
    local at = 0
    return {
      renditions = function()
        return function()
          at = at + 1
          local photo = wanted.photosToExport[at]
          if photo then return at, a_rendition(photo, wanted.exportSettings) end
        end
      end,
    }
  end,
  LrFileUtils = { delete = os.remove, move = os.rename },
  LrFunctionContext = { postAsyncTaskWithContext = function(_, task) task({}) end },
  LrPathUtils = {
    removeExtension = function(path) return (string.gsub(path, "%.[^./]*$", "")) end,
    extension = function(path) return string.match(path, "%.([^./]*)$") end,
  },
  LrPrefs = { prefsForPlugin = function() return host.settings end },
  LrTasks = { execute = function(line) return host.execute(line) end },
  LrView = { bind = function(name) return name end },
}

function import(name)
  return modules[name]
end

local function run(name)
  return assert(loadfile(folder .. "/" .. name .. ".lua"))()
end

require = run
_PLUGIN = {}

return run, function(photos) -- what an export gives to a post-process action
  local at = 0
  return {
    renditions = function()
      return function()
        at = at + 1
        if photos[at] then
          local rendition = a_rendition(photos[at])
          return rendition, rendition
        end
      end
    end,
  }
end
