// Package pipeline is the run time: it takes documents in, has their pages
// read by all workers of a queue at once, assembles their records and tells
// the events. One process with a server inside, and a fleet on NATS and S3,
// go the same way.
//
// The nouns:
//
//   - A Source is what a user names: a file, a folder, s3://bucket/prefix.
//   - A Job is one source's document on its way; Submit returns jobs, Wait
//     follows them.
//   - A document is known by the SHA-256 of its bytes. Two jobs with the same
//     bytes are one document, and it is worked on once.
//   - An archive is a ZIP of documents. It is no document itself: its job ends
//     when its members have jobs of their own.
//   - A run is one attempt at a document. Pages that were read stay for later
//     runs; pages that failed do not.
//   - A dead letter is what is left of a document that was given up.
//
// The stages, each with its own subject on the work queue: intake fetches a
// document, counts its pages and makes page jobs, or opens an archive and makes
// intake jobs of its members; page reads a few pages; assemble makes the record
// when all pages are there. It has what is doubtful about it looked at again, once,
// by the readers, and makes the record of what they then say; where they cannot
// look, or not in time, the record is made without.
//
// A stage acknowledges its task only after what it made is stored and the next
// task is on the queue, so a worker that dies at any point costs time and nothing
// else. All of it can be done twice without harm.
//
// What is stored: objects/<sha256> (documents that were files, or members of
// archives), pages/<sha256>/<engine>/<n>.json, looks/<sha256>/<engine>/<n>-<digest
// of what was asked>.json, failed/<sha256>/<run>/<n>.json (until the run ends),
// records/<sha256>/<version>.json, events/<id>.json (data too large for an event).
//
// Use: Open a Pipeline; Work until told to stop; Submit, Wait and Results from
// the same or another process.
package pipeline
