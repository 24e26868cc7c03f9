enum LineEditingP {}
