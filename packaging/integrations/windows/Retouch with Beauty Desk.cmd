@echo off
rem For the folder shell:sendto.
start "" beautydesk-window -- %*
