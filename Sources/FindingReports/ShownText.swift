import XML

/// A text as it stands in XML: whole, with what XML cannot hold and what cannot be seen escaped.
func shown(_ text: String) -> String { XMLText.printable(text, limit: .max) }
