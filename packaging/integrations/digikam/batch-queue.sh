# For the tool User Shell Script of digiKam's Batch Queue Manager, to be pasted there. digiKam puts both names in, in quotes,
# and has made an empty file of the second. Before version 8 it takes every exit code but 127 for success.
beautydesk retouch $INPUT -o $OUTPUT --on-exists replace --level 0.5 || exit 127
