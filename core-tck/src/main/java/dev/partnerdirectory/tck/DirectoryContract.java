package dev.partnerdirectory.tck;

/** Every law there is: one class that extends this tries an adapter as a whole. */
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
                InterruptionContract {
    @Override
    DirectoryUnderTest directory();
}
