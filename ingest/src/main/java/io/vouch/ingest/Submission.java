package io.vouch.ingest;

/**
 * One file handed in: a line of the submission log. It carries the path of the bytes, never the bytes.
 *
 * @param tenant who submitted; {@code local} on the command line
 * @param deal the financing that the file belongs to
 * @param name the file's name inside the submission, with {@code /}; unique within the deal
 * @param path where the bytes are readable on this machine
 * @param bytes size of the file
 * @param sequence position in the submission log: earlier is smaller; the order that "which came first" is judged by
 * @param submittedAtMillis epoch milliseconds
 */
public record Submission(
        String tenant, String deal, String name, String path, long bytes, long sequence, long submittedAtMillis) {}
