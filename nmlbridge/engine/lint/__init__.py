"""What jLEMS runs but means otherwise than written: rules, each with a code, found in a document and in what is built of it."""
