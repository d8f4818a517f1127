-- Runs Beauty Desk and waits for it. To be called in a task of Lightroom's.
local LrPrefs = import "LrPrefs"
local LrTasks = import "LrTasks"

local Program = { SAVED = 0, CLOSED = 1 } -- exit codes of `beautydesk --edit`

-- A program that was started from the dock knows none of the folders that a terminal does.
function Program.command()
  return LrPrefs.prefsForPlugin().command or "beautydesk"
end

local function quoted(word)
  if WIN_ENV then
    return '"' .. word .. '"'
  end
  return "'" .. string.gsub(word, "'", "'\\''") .. "'"
end

-- run("--edit", path): the exit code.
function Program.run(...)
  local words = { quoted(Program.command()) }
  for _, word in ipairs({ ... }) do
    words[#words + 1] = quoted(word)
  end
  local line = table.concat(words, " ")
  if WIN_ENV then
    line = '"' .. line .. '"' -- cmd takes off the outermost pair
  end
  local status = LrTasks.execute(line)
  return status >= 256 and math.floor(status / 256) or status -- macOS gives what wait() gives
end

return Program
