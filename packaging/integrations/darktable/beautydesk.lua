--[[ Beauty Desk for darktable 4.2 and later (Lua API 9).

Two buttons among the actions on selected images, and a target storage of the export panel. Each hands a developed photo to
Beauty Desk, takes the result back into the collection, beside the original and grouped with it, and gives it the
original's tags, rating and colour labels. Nothing comes in where Beauty Desk was closed without saving. ]]

local dt = require "darktable"

local ON_WINDOWS = dt.configuration.running_os == "windows"
local SEPARATOR = ON_WINDOWS and "\\" or "/"
local LABELS = { "red", "yellow", "green", "blue", "purple" }
local SAVED, CLOSED = 0, 1 -- exit codes of `beautydesk --edit`

dt.preferences.register(
  "beautydesk", "command", "string", "Beauty Desk: command",
  "The program, with its whole path where the system does not find it by its name", "beautydesk"
)

local function quoted(text)
  if ON_WINDOWS then
    return '"' .. text .. '"'
  end
  return "'" .. string.gsub(text, "'", "'\\''") .. "'"
end

local function exists(path)
  local file = io.open(path, "rb")
  return file ~= nil and file:close()
end

local function stem_of(image)
  return (string.gsub(image.filename, "%.[^.]*$", ""))
end

-- A name beside the original that no file has yet.
local function place_for_result(image, extension)
  local stem = image.path .. SEPARATOR .. stem_of(image) .. "_retouched"
  local path, number = stem .. extension, 2
  while exists(path) do
    path, number = string.format("%s %d%s", stem, number, extension), number + 1
  end
  return path
end

local function take_in(path, image)
  local result = dt.database.import(path)
  result:group_with(image.group_leader)
  for _, tag in ipairs(dt.tags.get_tags(image)) do
    if string.sub(tag.name, 1, 10) ~= "darktable|" then -- these are darktable's own notes on a file
      dt.tags.attach(tag, result)
    end
  end
  result.rating = image.rating
  for _, label in ipairs(LABELS) do
    result[label] = image[label]
  end
end

-- Both return the words of a command line; the first waits until its window is closed.
local function in_window(photo, result)
  return "--edit " .. quoted(photo) .. " --output " .. quoted(result)
end

local function at_once(photo, result)
  return "retouch " .. quoted(photo) .. " -o " .. quoted(result) .. " --level 0.5"
end

local function retouch(image, photo, words)
  local result = place_for_result(image, string.match(photo, "%.[^.]*$"))
  local line = quoted(dt.preferences.read("beautydesk", "command", "string")) .. " " .. words(photo, result)
  local status = dt.control.execute(ON_WINDOWS and '"' .. line .. '"' or line) -- cmd takes off the outermost quotes
  local code = status >= 256 and status // 256 or status -- but for Windows it is what wait() gives
  os.remove(photo)
  if code == SAVED then
    take_in(result, image)
  elseif code ~= CLOSED or words == at_once then
    dt.print("Beauty Desk could not retouch " .. image.filename .. ". The photo was left as it is.")
  end
end

-- As TIFF of 16 bits, in the colour space of the photo's output profile.
local function developed(image, number)
  local format = dt.new_format("tiff")
  format.bpp = 16
  local name = string.format("%s %d-%d.tif", stem_of(image), os.time(), number) -- it is the title of the window
  local path = dt.configuration.tmp_dir .. SEPARATOR .. name
  format:write_image(image, path, true) -- its answer means the opposite since darktable 5; without a file the call fails
  return path
end

local function action(words)
  return function(_, images)
    for number, image in ipairs(images) do
      retouch(image, developed(image, number), words)
    end
  end
end

dt.gui.libs.image.register_action(
  "beautydesk_window", "retouch with Beauty Desk", action(in_window), "opens each selected photo in Beauty Desk"
)
dt.gui.libs.image.register_action(
  "beautydesk_now", "retouch now (natural)", action(at_once), "retouches the selected photos without a window"
)
dt.register_storage("beautydesk", "retouch with Beauty Desk", nil, function(_, exported)
  for image, path in pairs(exported) do
    retouch(image, path, in_window)
  end
end)
