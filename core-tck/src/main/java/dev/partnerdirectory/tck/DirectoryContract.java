package dev.partnerdirectory.tck;

/** All laws. A class that implements this tests a whole adapter. */
public interface DirectoryContract
        extends CustomersContract,
                CustomerUsersContract,
                DeletedUsersContract,
                PagingContract,
                DirectoryRolesContract,
                RoleMembersContract,
                PartnerRolesContract,
                LicensesContract,
                IdempotencyContract,
                UnicodeContract,
                ConcurrencyContract,
                InterruptionContract,
                CallOptionsContract {}
