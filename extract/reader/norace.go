//go:build !race

package reader

// raceDetector says whether this binary was built with the race detector.
const raceDetector = false
