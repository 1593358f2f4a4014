module github.com/mock-pce/mock-pce/clients/go

go 1.22
