"""The commands, their options and their help, by subject; what they do is in the files of the folder above."""
