-- A post-process action of an export: what Lightroom has rendered is retouched without a window, before it goes where it
-- is exported to. A photo without a face that could be retouched goes there as it is.
local LrFileUtils = import "LrFileUtils"
local LrPathUtils = import "LrPathUtils"

local Program = require "Program"

local NOT_STARTED = 2 -- exit codes from here on: wrong usage, no such program

local function retouch(path)
  local result = LrPathUtils.removeExtension(path) .. "_retouched." .. LrPathUtils.extension(path)
  local code = Program.run("retouch", path, "-o", result, "--level", "0.5", "--on-exists", "replace")
  if code == 0 then
    LrFileUtils.delete(path)
    LrFileUtils.move(result, path)
  end
  return code < NOT_STARTED
end

return {
  postProcessRenderedPhotos = function(_, filterContext)
    for rendition, wanted in filterContext:renditions({ plugin = _PLUGIN }) do
      local rendered, path = rendition:waitForRender()
      if rendered and not retouch(path) then
        wanted:renditionIsDone(false, "Beauty Desk could not be started. Its command is asked for in the Plug-in Manager.")
      end
    end
  end,
}
