@echo off
rem For the folder shell:sendto. Each result is saved beside its photo; the window of this script says what became of them.
beautydesk retouch --level 0.5 -- %*
pause
