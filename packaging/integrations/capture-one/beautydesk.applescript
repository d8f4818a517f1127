-- An application for the Edit With of Capture One (and for Photo Mechanic, Bridge, the Finder): it gives each photo that it
-- is opened with to the window of Beauty Desk and ends when that has been saved or closed.
--   osacompile -o "/Applications/Edit in Beauty Desk.app" beautydesk.applescript
property command : "beautydesk" -- with its whole path, as an application is told none of a terminal's folders

on open photos
	repeat with photo in photos
		try
			with timeout of 86400 seconds
				do shell script quoted form of command & " --edit " & quoted form of POSIX path of photo
			end timeout
		on error message number code
			if code is not 1 then display alert "Beauty Desk could not open the photo." message message
		end try
	end repeat
end open

on run
	display alert "Open a photo with this application." message "In Capture One: Image > Edit With."
end run
