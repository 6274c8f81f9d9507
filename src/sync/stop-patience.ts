/**
 * How long whatever goes on may take to come to its end after the process was told to stop, in milliseconds. `docker
 * stop` kills after ten seconds (Kubernetes after thirty, systemd after ninety); the rest is for closing the database.
 */
export const stopPatienceMs = 9_500;

/** How long it may take after that to record that it was ended, in milliseconds. */
export const recordPatienceMs = 3_000;
