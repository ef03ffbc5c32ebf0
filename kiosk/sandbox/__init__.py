"""Opens and shrinks the files that content names as the kiosk would, in processes beside it that may fail."""
