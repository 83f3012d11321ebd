package dev.partnerdirectory.core.inspection;

/**
 * The partner for whom the service answers.
 *
 * @param tenant the id of the partner's tenant
 * @param domain its domain; empty if the service does not tell
 */
public record Partner(String tenant, String domain) {}
