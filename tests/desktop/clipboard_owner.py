"""A second program that has copied the picture of its argument, and stays to hand it out."""

import sys

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv[:1])
window = QLabel("copied")
window.setWindowTitle("clipboard owner")
window.setGeometry(0, 0, 80, 40)
window.show()
app.clipboard().setImage(QImage(sys.argv[1]))
app.exec()
