"""What is done with photos, decided once for the window, the command line and the service. Without Qt."""
