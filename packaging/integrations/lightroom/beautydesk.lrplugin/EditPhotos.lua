-- Each selected photo as a TIFF of 16 bits in ProPhoto RGB beside its original, opened in the window of Beauty Desk; saved
-- there, it comes into the catalog, stacked above the original. Closed without saving, it is deleted again.
local LrApplication = import "LrApplication"
local LrDialogs = import "LrDialogs"
local LrExportSession = import "LrExportSession"
local LrFileUtils = import "LrFileUtils"
local LrFunctionContext = import "LrFunctionContext"

local Program = require "Program"

local SETTINGS = {
  LR_export_destinationType = "sourceFolder",
  LR_collisionHandling = "rename",
  LR_renamingTokensOn = true,
  LR_tokens = "{{image_name}}_retouched",
  LR_format = "TIFF",
  LR_tiff_compressionMethod = "compressionMethod_None",
  LR_export_bitDepth = 16,
  LR_export_colorSpace = "ProPhotoRGB",
  LR_size_doConstrain = false,
  LR_outputSharpeningOn = false,
  LR_useWatermark = false,
  LR_minimizeEmbeddedMetadata = false,
  LR_embeddedMetadataOption = "all",
  LR_removeLocationMetadata = false,
  LR_removeFaceMetadata = false,
  LR_reimportExportedPhoto = false,
}

local function edit(catalog, photo, path)
  local code = Program.run("--edit", path)
  if code == Program.SAVED then
    catalog:withWriteAccessDo("Retouch with Beauty Desk", function()
      catalog:addPhoto(path, photo, "above")
    end)
    return
  end
  LrFileUtils.delete(path)
  if code ~= Program.CLOSED then
    LrDialogs.message("Beauty Desk could not be started.", "Its command is asked for in the Plug-in Manager.", "critical")
  end
end

LrFunctionContext.postAsyncTaskWithContext("Retouch with Beauty Desk", function(context)
  LrDialogs.attachErrorDialogToFunctionContext(context)
  local catalog = LrApplication.activeCatalog()
  local session = LrExportSession({ photosToExport = catalog:getTargetPhotos(), exportSettings = SETTINGS })
  for _, rendition in session:renditions({ stopIfCanceled = true }) do
    local rendered, path = rendition:waitForRender()
    if rendered then
      edit(catalog, rendition.photo, path)
    else
      LrDialogs.message("The photo could not be handed to Beauty Desk.", path, "critical")
    end
  end
end)
