-- What an organization lists can be found as its meetings are.
ALTER TYPE "SearchKind" ADD VALUE 'NEED';
ALTER TYPE "SearchKind" ADD VALUE 'RESOURCE';
ALTER TYPE "SearchKind" ADD VALUE 'SERVICE_PROJECT';
ALTER TYPE "SearchKind" ADD VALUE 'ACTIVITY';
ALTER TYPE "SearchKind" ADD VALUE 'SURVEY';
ALTER TYPE "SearchKind" ADD VALUE 'UNIT';
