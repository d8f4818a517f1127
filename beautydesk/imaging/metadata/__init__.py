"""What stands in a photo's file beside its pixels: EXIF, XMP and IPTC, as raw blocks."""
