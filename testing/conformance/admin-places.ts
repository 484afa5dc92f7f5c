// What apps of the staff call: proved by tests of their own, since the walk is that of members.

export const ADMIN = `
GET /api/v1/admin/accounts · GET /api/v2/admin/accounts · GET /api/v1/admin/accounts/{id}
DELETE /api/v1/admin/accounts/{id} · POST /api/v1/admin/accounts/{id}/approve · POST /api/v1/admin/accounts/{id}/reject
POST /api/v1/admin/accounts/{id}/action · POST /api/v1/admin/accounts/{id}/enable
POST /api/v1/admin/accounts/{id}/unsilence · POST /api/v1/admin/accounts/{id}/unsuspend
POST /api/v1/admin/accounts/{id}/unsensitive · GET /api/v1/admin/reports · GET /api/v1/admin/reports/{id}
PUT /api/v1/admin/reports/{id} · POST /api/v1/admin/reports/{id}/assign_to_self · POST /api/v1/admin/reports/{id}/unassign
POST /api/v1/admin/reports/{id}/resolve · POST /api/v1/admin/reports/{id}/reopen · POST /api/v1/admin/measures
POST /api/v1/admin/dimensions · POST /api/v1/admin/retention · GET /api/v1/admin/domain_blocks
POST /api/v1/admin/domain_blocks · GET /api/v1/admin/domain_blocks/{id} · PUT /api/v1/admin/domain_blocks/{id}
DELETE /api/v1/admin/domain_blocks/{id} · GET /api/v1/admin/domain_allows · POST /api/v1/admin/domain_allows
GET /api/v1/admin/domain_allows/{id} · DELETE /api/v1/admin/domain_allows/{id} · GET /api/v1/admin/email_domain_blocks
POST /api/v1/admin/email_domain_blocks · GET /api/v1/admin/email_domain_blocks/{id}
DELETE /api/v1/admin/email_domain_blocks/{id} · GET /api/v1/admin/ip_blocks · POST /api/v1/admin/ip_blocks
GET /api/v1/admin/ip_blocks/{id} · PUT /api/v1/admin/ip_blocks/{id} · DELETE /api/v1/admin/ip_blocks/{id}
GET /api/v1/admin/canonical_email_blocks · POST /api/v1/admin/canonical_email_blocks
POST /api/v1/admin/canonical_email_blocks/test · GET /api/v1/admin/canonical_email_blocks/{id}
DELETE /api/v1/admin/canonical_email_blocks/{id} · GET /api/v1/admin/trends/links · GET /api/v1/admin/trends/statuses
GET /api/v1/admin/trends/tags`;
